import type { Evidence, Verdict } from '@ds4sscc/findings';
import { assess, scorecard } from '@ds4sscc/interop';
import { procurementChecklist } from '@ds4sscc/interop/frameworks';
import { badge, compareEvidence, complianceCsv, complianceMarkdown, complianceTable } from '@ds4sscc/interop/report';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { goodInput } from './facts.js';

const evidenceOf = (verdict: Verdict, requirement = 'MIM1 R1.1', reason = 'because'): Evidence => ({
  requirement,
  title: 'A title',
  level: 'SHALL',
  verdict,
  reason,
  rules: [],
  pointers: [],
});

describe('A compliance table', () => {
  const rows = complianceTable(procurementChecklist, assess(goodInput));

  it('has a row for each demand, and calls nothing met that is not known', () => {
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ meets, verified }) => (meets === 'M') !== (verified === 'confirmed'))).toEqual([]);
    expect(rows.filter(({ meets, verified }) => meets === '' && verified === 'not checked').length).toBeGreaterThan(0);
  });

  it('reads back from CSV as it was, whatever stands in it', () => {
    const odd = rows.map((row) => ({ ...row, evidence: 'says "yes", or\nno; 1,5' }));
    const read = parse(complianceCsv(odd), { columns: true }) as Record<string, string>[];
    expect(read.map((row) => row['evidence']?.startsWith('says "yes", or\nno; 1,5'))).toEqual(odd.map(() => true));
    expect(read.map((row) => row['#'])).toEqual(rows.map(({ number }) => number));
  });

  it('gives a spreadsheet no formula', () => {
    const [row] = rows;
    const text = complianceCsv(row ? [{ ...row, evidence: '=HYPERLINK("https://evil.example")', places: [] }] : []);
    expect(parse(text, { columns: true })).toMatchObject([{ evidence: `'=HYPERLINK("https://evil.example")` }]);
  });

  it('keeps its columns in Markdown, whatever stands in it', () => {
    const odd = rows.map((row) => ({ ...row, evidence: 'a | b\n<script>' }));
    const lines = complianceMarkdown(odd).trimEnd().split('\n');
    expect(lines).toHaveLength(30);
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
    expect(lines.join('')).not.toContain('<script>');
  });
});

describe('A comparison', () => {
  it.each([
    ['unknown', 'pass', 'decided'],
    ['unknown', 'not-applicable', 'decided'],
    ['unknown', 'fail', 'worse'],
    ['pass', 'fail', 'worse'],
    ['not-applicable', 'fail', 'worse'],
    ['pass', 'unknown', 'lost'],
    ['fail', 'unknown', 'lost'],
    ['fail', 'pass', 'better'],
    ['pass', 'not-applicable', 'other'],
  ] as const)('calls %s, then %s: %s', (before, after, kind) => {
    expect(compareEvidence([evidenceOf(before)], [evidenceOf(after)]).changes.map((change) => change.kind)).toEqual([
      kind,
    ]);
  });

  it('finds nothing between a run and itself', () => {
    const evidence = assess(goodInput);
    expect(compareEvidence(evidence, evidence)).toEqual({ changes: [], unchanged: 76 });
  });

  it('does not lose what only one of the runs asked', () => {
    const { changes } = compareEvidence([evidenceOf('pass', 'a:1/x')], [evidenceOf('pass', 'a:1/y')]);
    expect(changes.map(({ requirement, before, after, kind }) => [requirement, before, after, kind])).toEqual([
      ['a:1/y', undefined, 'pass', 'decided'],
      ['a:1/x', 'pass', undefined, 'lost'],
    ]);
  });
});

describe('A badge', () => {
  it('is well-formed, whatever its label', () => {
    const text = badge(scorecard(assess(goodInput)), `<a & "b'>`);
    expect(text).toContain('&#60;a &#38; &#34;b&#39;&#62;');
    expect(text.replace(/&#\d+;/g, '')).not.toContain('&');
  });

  it('never rounds coverage up to all', () => {
    const evidence = assess({ rules: [] }).map((one, at) => ({
      ...one,
      verdict: at === 0 ? ('unknown' as const) : ('pass' as const),
    }));
    expect(badge(scorecard(evidence))).toContain('75 of 76 met, 98 % checked');
  });
});
