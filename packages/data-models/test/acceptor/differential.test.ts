import { models } from '@ds4sscc/data-models';
import { expect, it } from 'vitest';
import { compareVerdicts } from './compare-verdicts.js';

// A million of them: `npm run check:acceptors`.
it('accepts nothing that the full validator finds something about, and sees what it sees', { timeout: 120_000 }, () => {
  const { wrong, accepted } = compareVerdicts(models, 12_000, 1);
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(1_500);
});

it('hands none of 3,780 valid entities over', () => {
  const { unchanged } = compareVerdicts(models, 1, 2);
  expect([...unchanged.values()].every(([, handedOver]) => handedOver === 0)).toBe(true);
});
