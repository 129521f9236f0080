import { excerptOf, FindingsError } from '@ds4sscc/findings';
import { toText } from '@ds4sscc/findings/format/text';
import { describe, expect, it } from 'vitest';
import { emptyReport, reportOf, sampleReport } from './sample-report.js';

const sample = toText(sampleReport());
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('toText', () => {
  it('shows a finding as message, rule, place, marked excerpt, help, fix and requirement', () => {
    const rule = {
      id: 'area/theme-unknown',
      title: 'Unknown theme',
      level: 'error',
      source: 'A standard, 1',
      requirements: ['MIM3 R1.1'],
      help: 'Use a known theme.',
    } as const;
    const report = reportOf({
      subject: 'x',
      rules: [rule],
      sources: [{ source: 'a.ttl', outcome: 'checked', kind: 'Turtle' }],
      findings: [
        {
          rule: rule.id,
          level: rule.level,
          message: 'theme "AIR" is unknown; did you mean "ENVI"?',
          location: { source: 'a.ttl', line: 12, column: 8, node: 'ex:a' },
          excerpt: excerptOf('  dcat:theme th:AIR ;', 14, 6),
          fix: { description: 'use Environment', replacement: 'th:ENVI' },
          requirements: rule.requirements,
        },
      ],
    });
    expect(toText(report)).toContain(
      [
        '✖ error: theme "AIR" is unknown; did you mean "ENVI"? [area/theme-unknown]',
        '  --> a.ttl:12:8  (node ex:a)',
        '    │',
        ' 12 │   dcat:theme th:AIR ;',
        '    │              ^^^^^^',
        '    = what to do: Use a known theme.',
        '    = fix: use Environment → th:ENVI',
        '    = touches: MIM3 R1.1',
      ].join('\n'),
    );
  });

  it('shows the first three findings of a rule in one file in full and lists the places of the others', () => {
    expect(count(sample, '--> data/air.ndjson:')).toBe(3);
    expect(sample.replaceAll(/\n +/g, ' ')).toContain('… 27 more findings of this rule at 23:42, 30:42,');
    expect(sample.replaceAll(/\n +/g, ' ')).toContain('and 7 more places');
    expect(sample).toContain('… and 1,200 findings of this file left out');
  });

  it('prints the help of a rule once for each file', () => {
    expect(count(sample, 'Write numbers without quotes')).toBe(1);
  });

  it('shows everything in full when asked to', () => {
    expect(count(toText(sampleReport(), { limit: Number.POSITIVE_INFINITY }), '--> data/air.ndjson:')).toBe(30);
  });

  it('puts the marks below wide letters where a terminal shows them', () => {
    const lines = sample.split('\n');
    const at = lines.findIndex((line) => line.includes('東京'));
    // Two letters of two columns each stand before the mark: two columns more than characters.
    expect(lines[at + 1]?.indexOf('^')).toBe((lines[at]?.lastIndexOf('"name"') ?? 0) + 2);
  });

  it('never calls an unknown requirement or an untested rule met or passed', () => {
    const lines = sample.split('\n');
    expect(lines).toContain('    ? unknown         R1.2, R1.3');
    expect(lines).toContain('  ? untested    1  text\u00a01');
    expect(lines.filter((line) => line.includes('✔'))).toEqual([
      '  ✔ policies/terms.jsonld · ODRL policy (JSON-LD), 1 policy',
      '    ✔ met             R1.1 SHALL Machine-readable format: all 4 data files were read',
    ]);
  });

  it('gives the reason of a suppression and of a file that could not be read', () => {
    expect(sample).toContain('because: legacy portal, replaced in spring (until 2027-03-31)');
    expect(sample).toContain('✖ secret.gz · gzip that ends too early');
  });

  it('ends with the exact totals and one sentence', () => {
    expect(sample.replaceAll(/\n +/g, ' ')).toMatch(
      /\nTotal {2}1,232 errors, 2 warnings, 1 info · 1 suppressed, 1,200 left out of the list · 5 files checked, 1 skipped, 1 unreadable\n✖ Not in order: 1,232 errors to fix and 2 requirements not met\..*\n$/,
    );
  });

  it('says how things stand before the first finding', () => {
    expect(sample.split('\n').slice(0, 4).join('\n')).toMatch(
      /\n✖ Not in order: 1,232 errors to fix and 2 requirements not met\.\n$/,
    );
  });

  it('does not call an empty check a pass', () => {
    expect(toText(emptyReport())).toMatch(/\n\? Nothing was checked, so nothing can be said\.\n$/);
  });

  it('says the same with and without colour', () => {
    const painted = toText(sampleReport(), { colour: true });
    expect(painted).toContain('\u001b[1;31m');
    expect(painted.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(sample);
  });

  it('keeps to the width, apart from words that are longer', () => {
    const narrow = toText(sampleReport(), { width: 60 });
    const excerpts = narrow.split('\n').filter((line) => line.includes('│'));
    expect(excerpts.filter((line) => line.length > 60)).toEqual([]);
    expect(excerpts.filter((line) => line.includes('"high"')).length).toBe(3);
  });

  it.each([{ width: 10 }, { width: Number.NaN }, { limit: 0 }])('refuses the options %j', (options) => {
    expect(() => toText(sampleReport(), options)).toThrow(FindingsError);
  });
});
