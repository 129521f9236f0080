import { assess, scorecard } from '@ds4sscc/interop';
import { expect, it } from 'vitest';
import { goodInput } from './facts.js';

it('counts per mechanism, with coverage beside the score, and no unknown as a pass', () => {
  const { mims, total } = scorecard(assess(goodInput));
  expect(mims.map(({ mim }) => mim)).toEqual(['MIM0', 'MIM1', 'MIM2', 'MIM3', 'MIM6', 'MIM7', 'MIM8']);
  // Of the nine requirements of MIM0 one does not apply, three pass and five cannot be told.
  expect(mims[0]).toEqual({
    mim: 'MIM0',
    title: 'Accessing Data',
    verdicts: { pass: 3, fail: 0, unknown: 5, 'not-applicable': 1 },
    coverage: 3 / 8,
    score: 3 / 8,
  });
  expect(Object.values(total.verdicts).reduce((sum, count) => sum + count)).toBe(76);
});

it('lowers the score but not the coverage where a pass turns into a failure', () => {
  const evidence = assess(goodInput);
  const failed = evidence.map((entry) =>
    entry.requirement === 'MIM1 R1.1' ? { ...entry, verdict: 'fail' as const } : entry,
  );
  const [before, after] = [scorecard(evidence).total, scorecard(failed).total];
  expect(after.coverage).toBe(before.coverage);
  expect(after.score).toBeLessThan(before.score);
});
