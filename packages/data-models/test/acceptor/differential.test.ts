import { models } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { expect, it } from 'vitest';
import { compareVerdicts } from './compare-verdicts.js';

// A million of them: `npm run check:acceptors`.
it('accepts nothing that the full validator finds something about, and sees what it sees', { timeout: 120_000 }, () => {
  const { wrong, accepted, mostly } = compareVerdicts(models, 12_000, 1);
  expect(wrong).toEqual([]);
  expect(mostly).toBeGreaterThan(1_000);
  expect(accepted).toBeGreaterThan(1_500);
});

it('hands none of the valid examples of all models over, in any representation', () => {
  const acceptor = createAcceptor(models);
  const handedOver: string[] = [];
  let asked = 0;
  for (const model of models)
    for (const representation of ['key-values', 'normalized', 'concise'] as const)
      for (const entity of generateExamples(model, { representation, seed: 2, count: 20 })) {
        const text = JSON.stringify(entity);
        const bytes = new TextEncoder().encode(text);
        asked += 1;
        if (!acceptor.accept(bytes, 0, bytes.length)) handedOver.push(text);
      }
  expect(handedOver).toEqual([]);
  expect(asked).toBe(models.length * 3 * 20);
});
