import { fixText } from '@ds4sscc/findings/fix';
import { defineRule, escapePointer, finding, type Finding, type Rule } from '@ds4sscc/findings';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const rule = (id: string): Rule =>
  defineRule({
    id: `test/${id}`,
    title: id,
    level: 'error',
    source: 'test',
    requirements: [],
    help: '',
    message: () => id,
  });
const [quoted, misspelt, odd, both] = [rule('quoted'), rule('misspelt'), rule('odd'), rule('both')];
const at = (pointer: string) => ({ source: 'x', pointer });

/** A small rulebook: known names hold numbers, which are even; `colour` is `color` misspelt; `x` and `y` exclude each other. */
function check(text: string): readonly Finding[] {
  const value = JSON.parse(text) as Record<string, unknown>;
  const findings: Finding[] = [];
  for (const [name, one] of Object.entries(value)) {
    const pointer = `/${escapePointer(name)}`;
    if (name === 'colour')
      findings.push(
        finding(
          misspelt,
          at(pointer),
          {},
          { fix: { description: '', edits: [{ edit: 'rename', pointer, name: 'color' }] } },
        ),
      );
    else if (typeof one === 'string')
      findings.push(finding(quoted, at(pointer), {}, { fix: { description: '', replacement: one } }));
    else if (Number(one) % 2 !== 0) findings.push(finding(odd, at(pointer), {}));
  }
  if ('x' in value && 'y' in value) findings.push(finding(both, at(''), {}));
  return findings;
}

it('makes fixes that hold, and says what was wrong before and what still is', () => {
  const result = fixText('{"a":"2","b":"4.0","c":3}', check);
  expect(result.text).toBe('{"a":2,"b":4.0,"c":3}');
  expect(result.fixed).toHaveLength(2);
  expect([result.before.length, result.after.length, result.left.length]).toEqual([3, 1, 0]);
});

it('leaves out a fix that makes another finding, and only that one', () => {
  const result = fixText('{"a":"2","b":"3","c":"4","d":"6"}', check);
  expect(result.text).toBe('{"a":2,"b":"3","c":4,"d":6}');
  expect(result.left.map(({ finding: { location }, why, others }) => [location.pointer, why, others])).toEqual([
    ['/b', 'makes-others', ['test/odd']],
  ]);
});

it('makes a fix together with those of what it brings up', () => {
  expect(fixText('{"colour":"2"}', check).text).toBe('{"color":2}');
  expect(fixText('{"colour":"3"}', check).left.map(({ why }) => why)).toEqual(['makes-others']);
});

it('leaves out a fix after which the finding is still there', () => {
  const stubborn = (text: string): readonly Finding[] => [
    finding(odd, at('/a'), {}, { fix: { description: '', replacement: text.includes('1') ? '2' : '1' } }),
  ];
  const result = fixText('{"a":1}', stubborn);
  expect([result.text, result.left.map(({ why }) => why)]).toEqual(['{"a":1}', ['still-found']]);
});

it('takes up fixes that overlap one after the other', () => {
  const nested = (text: string): readonly Finding[] => {
    const findings: Finding[] = [];
    if (text.includes('"b"'))
      findings.push(
        finding(quoted, at('/a/b'), {}, { fix: { description: '', edits: [{ edit: 'remove', pointer: '/a/b' }] } }),
      );
    if (text.includes('"c"'))
      findings.push(
        finding(misspelt, at('/a/c'), {}, { fix: { description: '', edits: [{ edit: 'remove', pointer: '/a/c' }] } }),
      );
    return findings;
  };
  expect(fixText('{"a":{"b":1,"c":2}}', nested).text).toBe('{"a":{}}');
});

it('makes only the wanted fixes', () => {
  const wanted = (found: Finding): boolean => found.rule === 'test/misspelt';
  expect(fixText('{"a":"2","colour":2}', check, { wanted }).text).toBe('{"a":"2","color":2}');
});

it('finds the few fixes among many that do harm with few checks', () => {
  const entries = Array.from({ length: 1000 }, (_, index) => [`a${index}`, index % 50 === 0 ? '3' : '2']);
  let checks = 0;
  const result = fixText(JSON.stringify(Object.fromEntries(entries)), (text) => {
    checks += 1;
    return check(text);
  });
  expect([result.fixed.length, result.left.length]).toEqual([980, 20]);
  expect(checks).toBeLessThan(10);
});

it('stops after so many checks where nothing tells which fixes do harm, and says so', () => {
  const vague = (text: string): readonly Finding[] =>
    check(text).map((found) => (found.rule === odd.id ? finding(odd, at(''), {}) : found));
  const text = JSON.stringify(Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`a${index}`, '3'])));
  const result = fixText(text, vague, { maxChecks: 20 });
  expect(result.text).toBe(text);
  expect(result.left.map(({ why }) => why)).toContain('too-many');
});

it('changes nothing more when it is done again, and never adds a finding', () => {
  const names = fc.constantFrom('a', 'b', 'colour', 'color', 'x', 'y', 'q/r');
  const values = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('1', '2', '2.0', 'z', ''));
  fc.assert(
    fc.property(fc.dictionary(names, values), fc.constantFrom(undefined, 2), (object, indent) => {
      const once = fixText(JSON.stringify(object, undefined, indent), check);
      const twice = fixText(once.text, check);
      expect(twice.text).toBe(once.text);
      expect(twice.fixed).toEqual([]);
      expect(once.after.length).toBeLessThanOrEqual(once.before.length);
      expect(new Set(twice.left.map(({ why }) => why))).toEqual(new Set(once.left.map(({ why }) => why)));
    }),
    { seed: 7, numRuns: 500 },
  );
});
