import { validateEntity } from '@ds4sscc/data-models';
import { loadSchema } from '@ds4sscc/data-models/foreign';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueProblem } from '../../src/value-problem.js';

function load(schema: string | object): {
  check: (value: unknown) => readonly ValueProblem[];
  findings: readonly Finding[];
} {
  const { models, findings } = loadSchema(schema, { source: 'schema.json', type: 'Thing' });
  return {
    check: (value) => models[0]?.checkValues?.(value) ?? [],
    findings: findings.filter(({ level }) => level !== 'info'),
  };
}

const rules = (problems: readonly ValueProblem[]): string[] => problems.map(({ rule }) => rule.id);

/** Nested so deep that no recursion survives it. */
function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level += 1) value = { child: value };
  return value;
}

describe('schemas and data that mean harm', () => {
  it('a pattern that backtracks without end is matched in linear time', () => {
    const { check, findings } = load({ properties: { value: { type: 'string', pattern: '^(a+)+$' } } });
    expect(findings).toEqual([]);
    expect(rules(check({ value: `${'a'.repeat(200_000)}!` }))).toEqual(['data/pattern-mismatch']);
    expect(check({ value: 'a'.repeat(200_000) })).toEqual([]);
  });

  it.each([
    ['looks ahead', '^(?=a)b'],
    ['looks behind', '(?<!a)b'],
    ['refers back', '^(a)\\1$'],
    ['is none', '('],
    ['repeats too often', 'a{1,100000}'],
    ['is too long', 'a'.repeat(20_000)],
  ])('a pattern that %s is refused, and so said of each text that it would have judged', (_, pattern) => {
    const { check, findings } = load({ properties: { value: { pattern } } });
    expect(findings.map(({ rule }) => rule)).toEqual(['model/pattern-refused']);
    expect(rules(check({ value: 'b' }))).toEqual(['data/pattern-not-judged']);
    expect(check({ value: 1 })).toEqual([]);
  });

  it('items are compared in one pass, whatever their order of members', () => {
    const { check } = load({ properties: { value: { uniqueItems: true } } });
    const items = Array.from({ length: 20_000 }, (_, index) => ({
      index,
      name: `item ${index}`,
      place: [index, { at: index }],
    }));
    expect(check({ value: items })).toEqual([]);
    expect(rules(check({ value: [...items, { place: [7, { at: 7 }], name: 'item 7', index: 7 }] }))).toEqual([
      'data/items-repeated',
    ]);
  });

  it('data that nest 100,000 deep are a finding, with a schema that would follow them', () => {
    const { check } = load({ properties: { child: { $ref: '#' } } });
    expect(rules(check(nested(100_000)))).toEqual(['data/nested-too-deep']);
    expect(check(nested(100))).toEqual([]);
  });

  it('a million errors are counted, and a thousand listed', () => {
    const { check } = load({ properties: { value: { items: { type: 'number' } } } });
    const problems = check({ value: Array.from({ length: 1_000_000 }, () => 'x') });
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({ rule: { id: 'data/problems-not-listed' }, args: { count: 999_000 } });
  });

  it('reasons of alternatives are bounded and counted too', () => {
    const point = { items: { anyOf: [{ items: { type: 'number' } }, { type: 'boolean' }] } };
    const { check } = load({ properties: { value: point } });
    const problems = check({ value: Array.from({ length: 2_000 }, () => Array.from({ length: 300 }, () => 'x')) });
    expect(problems).toHaveLength(1_001);
    // The first thousand alternatives object 300 times each; of the other thousand, the whole counts once.
    expect(problems.at(-1)).toMatchObject({
      rule: { id: 'data/problems-not-listed' },
      args: { count: 300 * 1_000 - 1_000 + 1_000 },
    });
  });

  it('alternatives that multiply are given up, and that is an error', () => {
    const child = { properties: { child: { $ref: '#/$defs/a' } } };
    const { check } = load({ $defs: { a: { anyOf: [child, child], required: ['end'] } }, $ref: '#/$defs/a' });
    expect(rules(check(nested(60)))).toContain('data/not-judged');
  });

  it('a schema that leads back to itself for the same value is not used', () => {
    for (const schema of [
      { $ref: '#' },
      { $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { not: { $ref: '#/$defs/a' } } }, $ref: '#/$defs/a' },
    ])
      expect(load(schema).findings.map(({ rule }) => rule)).toEqual(['model/reference-endless']);
  });

  it('a chain of references longer than any stack neither throws nor passes', () => {
    const $defs: Record<string, object> = { d20000: { type: 'number' } };
    for (let index = 0; index < 20_000; index += 1) $defs[`d${index}`] = { $ref: `#/$defs/d${index + 1}` };
    const { check, findings } = load({ $defs, properties: { value: { $ref: '#/$defs/d0' } } });
    expect(findings).toEqual([]);
    expect(rules(check({ value: 'x' }))).toEqual(['data/not-judged']);
  });

  it('schemas nested beyond any stack are a finding, as text and as data', () => {
    const deep = `${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    expect(load(deep).findings.map(({ rule }) => rule)).toEqual(['json/too-deep']);
    let schema: object = {};
    for (let level = 0; level < 100_000; level += 1) schema = { not: schema };
    expect(load(schema).findings.map(({ rule }) => rule)).toEqual(['json/too-deep']);
  });

  it('members called __proto__ and constructor are members like others', () => {
    const { check } = load(
      '{"properties": {"__proto__": {"type": "number"}, "constructor": {"type": "number"}}, "required": ["toString"]}',
    );
    const entity: unknown = JSON.parse('{"__proto__": "x", "constructor": "x"}');
    expect(check(entity).map(({ rule, pointer }) => [rule.id, pointer])).toEqual([
      ['data/attribute-missing', ''],
      ['data/value-wrong-type', '/__proto__'],
      ['data/value-wrong-type', '/constructor'],
    ]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('a key that stands twice in a schema is said', () => {
    const { findings } = load('{"properties": {"value": {"type": "number"}, "value": {"type": "string"}}}');
    expect(findings.map(({ rule }) => rule)).toEqual(['json/duplicate-key']);
  });

  it('formats that backtrack are held against short texts only', () => {
    const { check } = load({ properties: { value: { format: 'email' } } });
    expect(rules(check({ value: `${'a-'.repeat(100_000)}@${'a-'.repeat(100_000)}` }))).toEqual([
      'data/format-mismatch',
    ]);
  });

  it('whatever is given for a schema, and whatever for a value, nothing throws', () => {
    const keyword = fc.constantFrom(
      '$ref',
      'type',
      'properties',
      'allOf',
      'anyOf',
      'items',
      'enum',
      'pattern',
      'format',
      'not',
      '__proto__',
      'id',
      '$id',
      'required',
    );
    const { schema } = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('#', '#/properties', 'string', 'object', '^(', 'date', null, true, 0, -1, ''),
        fc.array(tie('schema'), { maxLength: 3 }),
        fc.dictionary(keyword, tie('schema'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keyword, schema, { noNullPrototype: true }), fc.jsonValue(), (given, value) => {
        const { models, findings } = loadSchema(given, { source: 'schema.json', type: 'Thing' });
        expect(models.length > 0 || findings.some(({ level }) => level === 'error')).toBe(true);
        for (const model of models) JSON.stringify(model.checkValues?.(value));
      }),
      { seed: 20_261_122, numRuns: 2_000 },
    );
  });

  it('nothing of it throws where entities are checked', () => {
    const { models } = loadSchema({ properties: { child: { $ref: '#' } } }, { source: 'schema.json', type: 'Thing' });
    const entity = { id: 'urn:ngsi-ld:Thing:1', type: 'Thing', child: nested(300) };
    expect(validateEntity(entity, { source: 'thing.json', models }).map(({ rule }) => rule)).toEqual([
      'data/nested-too-deep',
    ]);
  });
});
