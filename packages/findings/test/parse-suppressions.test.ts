import {
  createCollector,
  jsonRules,
  matchesSource,
  parseJson,
  parseSuppressions,
  type Report,
  suppressionMalformed,
  suppressionRules,
} from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const good = { rule: 'json/duplicate-key', reason: 'Agreed in May.', expires: '2026-11-21' };

function parse(list: unknown): ReturnType<typeof parseSuppressions> {
  const document = parseJson(JSON.stringify({ suppressions: list }, null, 1), 'exceptions.json');
  return parseSuppressions(document.value, document, { knownRules: jsonRules });
}

/** A check with one duplicate key in `data/air.json`, at `/a`. */
function checkOn(now: string, list: readonly object[]): Report {
  const { suppressions, findings } = parse(list);
  const collector = createCollector({ rules: [...jsonRules, ...suppressionRules], suppressions, now });
  for (const found of [...findings, ...parseJson('{"a": 1, "a": 2}', 'data/air.json').findings]) collector.add(found);
  return collector.report({ tool: { name: 'test', version: '0' }, subject: 'test' });
}

describe('parseSuppressions', () => {
  it.each([
    ['not-an-object', 'json/duplicate-key'],
    ['not-an-object', null],
    ['not-an-object', [good]],
    ['rule-missing', { ...good, rule: undefined }],
    ['rule-missing', { ...good, rule: ['json/duplicate-key'] }],
    ['reason-missing', { ...good, reason: '  ' }],
    ['expires-missing', { ...good, expires: null }],
    ['expires-not-a-day', { ...good, expires: '2027-02-29' }],
    ['expires-not-a-day', { ...good, expires: '2027-6-1' }],
    ['expires-not-a-day', { ...good, expires: '2027-06-01T00:00:00Z' }],
    ['expires-not-a-day', { ...good, expires: 20270601 }],
    ['place-not-text', { ...good, source: '' }],
    ['place-not-text', { ...good, pointer: 5 }],
    ['key-unknown', { ...good, pointr: '/a' }],
    ['suppresses-suppressions', { ...good, rule: 'suppression/expired' }],
  ] as const)('reports an entry as %s at its place, and suppresses nothing: %j', (problem, entry) => {
    const { suppressions, findings } = parse([entry]);
    expect(suppressions).toEqual([]);
    expect(findings.map((f) => [f.rule, f.message, f.location.pointer, f.location.line])).toEqual([
      ['suppression/malformed', suppressionMalformed.message({ problem }), '/suppressions/0', 3],
    ]);
  });

  it('reports a value without a list', () => {
    for (const value of [undefined, null, [], {}, { suppressions: {} }]) {
      const document = parseJson(JSON.stringify(value) ?? '', 'exceptions.json');
      const { findings } = parseSuppressions(value, document, { knownRules: jsonRules });
      expect(findings.map((f) => f.rule)).toEqual(['suppression/malformed']);
    }
  });

  it('says which rule was probably meant', () => {
    const { findings } = parse([{ ...good, rule: 'json/duplicate-keys' }]);
    expect(findings.map((f) => [f.rule, f.location.pointer])).toEqual([
      ['suppression/rule-unknown', '/suppressions/0/rule'],
    ]);
    expect(findings[0]?.message).toContain('"json/duplicate-key"');
  });

  it('never throws, and gives either a suppression or a finding for each entry', () => {
    const key = fc.constantFrom('rule', 'source', 'pointer', 'node', 'reason', 'expires', 'other');
    const value = fc.oneof(fc.constantFrom('json/too-deep', '2027-01-01', '', '/a'), fc.anything());
    const entry = fc.oneof(fc.dictionary(key, value), fc.anything());
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (list) => {
        const document = parseJson('{}', 'exceptions.json');
        const parsed = parseSuppressions({ suppressions: list }, document, { knownRules: jsonRules });
        expect(parsed.suppressions.length + parsed.findings.length).toBe(list.length);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('a suppression', () => {
  it('holds on its last day and not on the next, when the finding is reported again', () => {
    const last = checkOn('2026-11-21', [good]);
    expect([last.findings.map((f) => f.rule), last.suppressed.length]).toEqual([[], 1]);
    const next = checkOn('2026-11-22', [good]);
    expect([next.findings.map((f) => f.rule), next.suppressed.length]).toEqual([
      ['json/duplicate-key', 'suppression/expired'],
      0,
    ]);
  });

  it.each([
    [{ pointer: '/a' }, 1],
    [{ pointer: '/b' }, 0],
    [{ pointer: '' }, 0],
    [{ node: 'https://stadt.example/air' }, 0],
    [{ source: 'air.json', pointer: '/a' }, 1],
    [{ source: 'other.json', pointer: '/a' }, 0],
  ])('with %j takes out %d finding', (place, count) => {
    const report = checkOn('2026-11-21', [{ ...good, ...place }]);
    expect(report.summary.suppressed).toBe(count);
    expect(report.findings.map((f) => f.rule)).toEqual(count === 1 ? [] : ['json/duplicate-key', 'suppression/unused']);
  });

  it.each([
    ['air.json', 'data/air.json', true],
    ['data/air.json', './data/air.json', true],
    ['data/air.json', 'C:\\city\\data\\air.json', true],
    ['/data/air.json', 'city/data/air.json', true],
    ['air.json', 'data/fair.json', false],
    ['data/*.json', 'data/2026/air.json', false],
    ['data/*/*.json', 'data/2026/air.json', true],
    ['*air*', 'data/repairs.txt', true],
    ['a*b*b', 'ab', false],
    ['a*a', 'a', false],
    ['city/data/air.json', 'data/air.json', false],
    ['/', 'data/air.json', false],
    ['.', 'air.json', false],
  ])('for the source %j matches %j: %j', (pattern, source, matches) => {
    expect(matchesSource(pattern, source)).toBe(matches);
  });

  it('matches wildcards as a regular expression does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 8 }),
        (pattern, text) => {
          fc.pre(pattern !== '.' && text !== '.');
          const expected = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
          expect(matchesSource(pattern, text)).toBe(expected.test(text));
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
});
