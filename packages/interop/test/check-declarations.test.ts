import { parseJson } from '@ds4sscc/findings';
import { checkDeclarations } from '@ds4sscc/interop';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const check = (value: unknown, pointer = ''): readonly string[] =>
  checkDeclarations(parseJson(JSON.stringify(value), 'claims.json'), pointer).map(
    ({ rule, location }) => `${rule} ${location.pointer}`,
  );

const trace = { evidence: 'https://city.example/handbook', responsible: 'CISO', date: '2026-11-02' };

it('reads the declarations under a pointer, and finds nothing where there are none', () => {
  const dataSpace = { name: 'x', declarations: { 'MIM9 R1.1': { verdict: 'pass', reason: 'so' } } };
  expect(check(dataSpace, '/declarations')).toEqual(['interop/requirement-unknown /declarations/MIM9 R1.1']);
  expect(check({ name: 'x' }, '/declarations')).toEqual([]);
});

it('lets only a requirement with a condition be declared not applicable', () => {
  const notApplicable = { ...trace, verdict: 'not-applicable', reason: 'everything is public' };
  expect(check({ 'MIM0 C4': notApplicable })).toEqual([]);
  expect(check({ 'MIM1 R1.1': notApplicable })).toEqual(['interop/declaration-not-conditional /MIM1 R1.1/verdict']);
});

it.each([
  ['evidence', 'the handbook'],
  ['evidence', 'javascript:alert(1)'],
  ['evidence', 7],
  ['responsible', ' '],
  ['date', '2 November 2026'],
  ['date', '2026-02-30'],
  ['date', '2026-11-23'],
])('does not take %s of %j', (name, value) => {
  const document = parseJson(
    JSON.stringify({ 'MIM6 R1.2': { ...trace, verdict: 'pass', reason: 'so', [name]: value } }),
    'a',
  );
  const findings = checkDeclarations(document, '', { today: '2026-11-22' });
  expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
    ['interop/declaration-value-invalid', `/MIM6 R1.2/${name}`],
  ]);
});

it('wants an admission to have a reason alone', () => {
  expect(check({ 'MIM1 R1.1': { verdict: 'fail', reason: 'not yet' } })).toEqual([]);
});

it('never throws, whatever stands where a declaration is expected', () => {
  const ids = fc.constantFrom('MIM0 C4', 'MIM1 R1.1', '', '__proto__', 'a/b~c');
  fc.assert(
    fc.property(
      fc.dictionary(ids, fc.jsonValue({ maxDepth: 2 })),
      fc.constantFrom('', '/MIM0 C4', 'x'),
      (value, pointer) => {
        checkDeclarations(parseJson(JSON.stringify(value), 'claims.json'), pointer);
      },
    ),
    { numRuns: 300, seed: 2 },
  );
});
