import { assess, scorecard } from '@ds4sscc/interop';
import { expect, it } from 'vitest';
import { goodInput } from './facts.js';

it('counts per mechanism, with coverage beside the score, and no unknown as a pass', () => {
  const { mims, total } = scorecard(assess(goodInput));
  expect(mims.map(({ mim }) => mim)).toEqual(['MIM0', 'MIM1', 'MIM2', 'MIM3', 'MIM6', 'MIM7', 'MIM8']);
  // Of the nine requirements of MIM0 one does not apply, four pass and four cannot be told.
  expect(mims[0]).toEqual({
    mim: 'MIM0',
    title: 'Accessing Data',
    verdicts: { pass: 4, fail: 0, unknown: 4, 'not-applicable': 1 },
    coverage: 4 / 8,
    score: 4 / 8,
    level: 'partial',
    conformant: false,
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

it.each([
  ['nothing passes', ['unknown', 'unknown', 'unknown'], 'none', false],
  ['one passes', ['unknown', 'pass', 'unknown'], 'initial', false],
  ['all that binds passes', ['pass', 'pass', 'unknown'], 'partial', true],
  ['half passes and a binding one fails', ['pass', 'fail', 'pass'], 'initial', false],
  ['half passes and a recommended one fails', ['pass', 'pass', 'fail'], 'partial', true],
  ['one binding does not apply, and the rest passes', ['not-applicable', 'pass', 'pass'], 'full', true],
  ['all passes', ['pass', 'pass', 'pass'], 'full', true],
] as const)('gives a level to a mechanism where %s', (_, verdicts, level, conformant) => {
  // Two that bind and one that is recommended.
  const ids = ['MIM2 R1.1', 'MIM2 R1.3', 'MIM2 R2.1'];
  const evidence = assess({ rules: [] }).flatMap((one) => {
    const at = ids.indexOf(one.requirement);
    return at === -1 ? [] : [{ ...one, verdict: verdicts[at] as (typeof verdicts)[number] }];
  });
  expect(scorecard(evidence).mims[0]).toMatchObject({ level, conformant });
});

it('does not ask for what is optional', () => {
  const evidence = assess({ rules: [] })
    .filter(({ requirement }) => requirement.startsWith('MIM0 R3'))
    .map((one) => ({ ...one, verdict: one.level === 'MAY' ? ('unknown' as const) : ('pass' as const) }));
  expect(scorecard(evidence).mims[0]?.level).toBe('full');
});

it('calls nothing conformant of which only recommendations were assessed, and none is met', () => {
  const evidence = assess({ rules: [] }).filter(({ requirement }) => requirement === 'MIM2 R2.1');
  expect(evidence).toHaveLength(1);
  expect(scorecard(evidence).mims[0]?.conformant).toBe(false);
});
