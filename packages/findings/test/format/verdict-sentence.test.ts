import type { Report } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { overallVerdict } from '../../src/format/verdict-sentence.js';
import { emptyReport } from './sample-report.js';

type Summary = Report['summary'];

/** A summary of one clean file and one passed rule, with changes. */
function verdictOf(changes: { [Part in keyof Summary]?: Partial<Summary[Part]> | number }): {
  state: string;
  notes: readonly string[];
} {
  const clean = {
    ...emptyReport().summary,
    sources: { checked: 1, skipped: 0, unreadable: 0 },
    rules: { passed: 1, failed: 0, untested: 0 },
  };
  const parts = Object.entries(clean).map(([name, part]) => {
    const change = changes[name as keyof Summary];
    return [name, typeof change === 'object' && typeof part === 'object' ? { ...part, ...change } : (change ?? part)];
  });
  return overallVerdict({ ...emptyReport(), summary: Object.fromEntries(parts) as Summary });
}

describe('overallVerdict', () => {
  it.each([
    ['one clean file', {}, 'in-order'],
    ['a skipped file only', { sources: { checked: 0, skipped: 1 } }, 'unclear'],
    ['an unreadable file', { sources: { unreadable: 1 } }, 'unclear'],
    ['no rule that applied', { rules: { passed: 0, untested: 9 } }, 'unclear'],
    ['a warning', { counts: { warning: 1 }, rules: { failed: 1 } }, 'attention'],
    ['an error', { counts: { error: 1 }, rules: { failed: 1 } }, 'not-in-order'],
    ['a requirement not met', { requirements: { fail: 1 } }, 'not-in-order'],
    ['an error beside an unreadable file', { counts: { error: 1 }, sources: { unreadable: 1 } }, 'not-in-order'],
    ['a note for information', { counts: { info: 1 }, rules: { failed: 1 } }, 'in-order'],
  ] as const)('takes %s for what it is', (_, changes, state) => {
    expect(verdictOf(changes).state).toBe(state);
  });

  it('says how many files were not checked, and what they are, in the headline of a good verdict', () => {
    const skipped = (kind: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ source: `${kind} ${at}`, kind, outcome: 'skipped' as const }));
    const counts = { error: 0, warning: 0, info: 0 };
    const headline = (...sources: ReturnType<typeof skipped>) =>
      overallVerdict({
        ...emptyReport(),
        sources: sources.map((one) => ({ ...one, contents: {}, counts })),
        summary: {
          ...emptyReport().summary,
          sources: { checked: 1, skipped: sources.length, unreadable: 0 },
          rules: { passed: 1, failed: 0, untested: 0 },
        },
      }).headline;
    const inOrder = 'In order: 1 file checked, no errors and no warnings';
    expect(headline()).toBe(`${inOrder}.`);
    expect(headline(...skipped('JSON of no kind: nothing is known', 1))).toBe(
      `${inOrder}; 1 file was not checked (JSON of no kind).`,
    );
    expect(headline(...skipped('a picture', 1), ...skipped('JSON', 2))).toBe(
      `${inOrder}; 3 files were not checked (2 × JSON and 1 × a picture).`,
    );
    expect(headline(...['a', 'b', 'c', 'd', 'e'].flatMap((kind) => skipped(kind, 1)))).toBe(
      `${inOrder}; 5 files were not checked (1 × a, 1 × b, 1 × c and other kinds).`,
    );
  });

  it('says what was not decided and what was hidden, even when all is in order', () => {
    expect(verdictOf({ requirements: { unknown: 2 }, suppressed: 1 })).toMatchObject({
      state: 'in-order',
      notes: ['2 requirements could not be decided.', '1 finding is suppressed.'],
    });
  });
});
