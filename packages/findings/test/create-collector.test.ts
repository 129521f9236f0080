import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareFindings, createCollector, defineRule, type Finding, finding, type Rule } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReport } from './sample-report.js';

const broken: Rule<{ text: string }> = defineRule<{ text: string }>({
  id: 'test/broken',
  title: 'Broken',
  level: 'error',
  source: 'none',
  requirements: ['R1'],
  help: 'Repair it.',
  message: ({ text }) => text,
});
const odd: Rule<{ text: string }> = { ...broken, id: 'test/odd', level: 'info', requirements: ['R1', 'R2'] };
const meta = { tool: { name: 'test', version: '0' }, subject: 'test' };

const someFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(broken, odd),
    source: fc.constantFrom('a', 'b', 'c'),
    line: fc.integer({ min: 1, max: 9 }),
    text: fc.constantFrom('x', 'y'),
    pointer: fc.constantFrom(undefined, '', '/a'),
    excerpt: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
  })
  .map(({ rule, source, line, text, pointer, excerpt }) =>
    finding(
      rule,
      { source, line, ...(pointer !== undefined && { pointer }) },
      { text },
      excerpt ? { excerpt: { text: excerpt, start: 0, length: 1 } } : {},
    ),
  );

/** The same totals and list, from all findings at once. */
function expected(all: readonly Finding[], perSource: number, perRule: number): { findings: string[]; count: number } {
  const different = [...new Map(all.map((one) => [identity(one), one])).values()].sort(compareFindings);
  const listed = [broken.id, odd.id].flatMap((rule) =>
    ['a', 'b', 'c']
      .flatMap((source) =>
        different.filter((one) => one.rule === rule && one.location.source === source).slice(0, perSource),
      )
      .slice(0, perRule),
  );
  return { findings: listed.sort(compareFindings).map(identity), count: different.length };
}

function identity({ rule, location, message }: Finding): string {
  return JSON.stringify([rule, location.source, location.line, location.pointer ?? '', message]);
}

/** Bytes that are still in use after a full collection. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function code(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return undefined;
}

describe('createCollector', () => {
  it('keeps the first findings in report order and exact totals, in whatever order they arrive', () => {
    fc.assert(
      fc.property(
        fc
          .array(someFinding, { maxLength: 60 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        ([list, shuffled], perSource, perRule) => {
          const reports = [list, shuffled].map((order) => {
            const collector = createCollector({ rules: [broken, odd], limits: { perSource, perRule } });
            for (const one of order) collector.add(one);
            return collector.report(meta);
          });
          expect(reports[1]).toEqual(reports[0]);
          const [report] = reports as [(typeof reports)[0]];
          const { findings, count } = expected(list, perSource, perRule);
          expect(report.findings.map(identity)).toEqual(findings);
          const { error, warning, info } = report.summary.counts;
          expect(error + warning + info).toBe(count);
          expect(report.summary.omitted).toBe(count - findings.length);
          expect(report.rules.map((rule) => rule.count - rule.omitted)).toEqual(
            [broken.id, odd.id].map((id) => report.findings.filter((one) => one.rule === id).length),
          );
          const touched = report.requirements.find((one) => one.requirement === 'R1')?.counts;
          expect((touched?.error ?? 0) + (touched?.info ?? 0)).toBe(count);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('counts a million findings of one rule in constant memory and says how many it left out', () => {
    const collector = createCollector({ rules: [broken] });
    const run = (from: number, to: number): void => {
      for (let record = from; record > to; record -= 1)
        collector.add(finding(broken, { source: 'big.ndjson', record }, { text: `value ${record} is broken` }));
    };
    // The last record comes first, so that every finding is kept for a while.
    run(1_000_000, 950_000);
    const before = heapInUse();
    run(950_000, 0);
    // The findings themselves would be over 300 MB.
    expect(heapInUse() - before).toBeLessThan(5_000_000);
    const report = collector.report(meta);
    expect(report.findings.map((one) => one.location.record)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(report.rules[0]).toMatchObject({ count: 1_000_000, omitted: 999_950, status: 'failed' });
    expect(report.sources[0]?.counts).toEqual({ error: 1_000_000, warning: 0, info: 0 });
  }, 240_000);

  it('lists at most 1000 findings of a rule over all sources', () => {
    const collector = createCollector({ rules: [broken] });
    for (let file = 0; file < 100; file += 1)
      for (let line = 1; line <= 60; line += 1)
        collector.add(finding(broken, { source: `file-${file}`, line }, { text: 'x' }));
    const report = collector.report(meta);
    expect([report.findings.length, report.summary.omitted]).toEqual([1000, 5000]);
    expect(new Set(report.findings.map((one) => one.location.source)).size).toBe(20);
  });

  it('calls a rule passed only when it was tested', () => {
    const collector = createCollector({ rules: [broken, odd] });
    collector.tested([broken]);
    expect(collector.ruleResults().map((rule) => rule.status)).toEqual(['passed', 'untested']);
    collector.add(finding(odd, { source: 'a' }, { text: 'x' }));
    expect(collector.ruleResults().map((rule) => rule.status)).toEqual(['passed', 'failed']);
  });

  it('rejects what only a mistake in a program can bring', () => {
    const collector = createCollector({ rules: [broken] });
    const verdict = { title: '', level: '', verdict: 'pass' as const, reason: '', rules: [], pointers: [] };
    expect([
      code(() => collector.registerRules([{ ...broken }])),
      code(() => collector.registerRules([{ ...broken, title: 'Other' }])),
      code(() => collector.add(finding(odd, { source: 'a' }, { text: 'x' }))),
      code(() => collector.tested([odd])),
      code(() => createCollector({ limits: { perRule: 0 } })),
      code(() => createCollector({ now: '2026-02-30' })),
      code(() => collector.evidence([1, 2].map(() => ({ requirement: 'R1', ...verdict })))),
      code(() => (collector.report(meta), collector.tested([broken]))),
    ]).toEqual([
      undefined,
      'rule-duplicate',
      'rule-unknown',
      'rule-unknown',
      'option-invalid',
      'option-invalid',
      'requirement-duplicate',
      'collector-closed',
    ]);
  });

  it('gives the same bytes for the same input', () => {
    expect(JSON.stringify(sampleReport())).toBe(JSON.stringify(sampleReport()));
  });

  it('tells suppressed findings from reported ones, and adds a finding for each suppression that is past or idle', () => {
    const report = sampleReport();
    expect(report.suppressed.map(({ finding: found, expires }) => [found.location.node, expires])).toEqual([
      ['https://stadt.example/dataset/lärm', '2027-06-30'],
    ]);
    const about = report.findings.filter((found) => found.rule.startsWith('suppression/'));
    expect(about.map((found) => [found.rule, found.location.line, found.value])).toEqual([
      ['suppression/expired', 4, undefined],
      ['suppression/unused', 5, undefined],
      ['suppression/rule-unknown', 6, 'dcat-ap/dataset-titel-missing'],
      ['suppression/malformed', 7, undefined],
    ]);
    expect(report.rules.find((rule) => rule.id === 'dcat-ap/dataset-theme-missing')?.count).toBe(2);
    expect(report.summary.counts).toEqual({ error: 16, warning: 5, info: 2 });
  });
});
