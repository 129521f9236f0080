import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchemaFacts } from '../src/artefacts/json-schema/json-schema.js';
import { compareSchemas } from '../src/schemas/compare-schemas.js';
import { evaluateSchema } from '../src/schemas/evaluate-schema.js';
import { sampleValues } from '../src/schemas/sample-values.js';

const dialect = '2020-12';
const runs = { numRuns: 250, seed: 23 };

function place(schema: unknown, source = 'schema.json'): { schema: unknown; document: JsonSchemaFacts } {
  return { schema, document: { kind: 'json-schema', source, valid: true, dialect, schema, outside: [] } };
}

const scalar = fc.constantFrom<unknown>('a', 'b', '', 0, 1, 2.5, -3, true, false, null);
const keywords = fc.constantFrom<readonly object[]>(
  [{ type: 'string' }],
  [{ type: ['string', 'number'] }],
  [{ type: 'integer' }],
  [{ type: 'number', minimum: 0 }],
  [{ type: 'number', exclusiveMinimum: 0 }],
  [{ minimum: 1, maximum: 2 }],
  [{ enum: ['a', 'b'] }],
  [{ const: 'a' }],
  [{ minLength: 1 }],
  [{ maxLength: 1, type: 'string' }],
  [{ type: 'boolean' }],
  [{ not: { type: 'string' } }],
  [{}],
);
const leaf = keywords.map(([one]) => one as object);
const members = fc.dictionary(fc.constantFrom('x', 'y', 'z'), leaf, { maxKeys: 3 });
const object = fc
  .record(
    {
      type: fc.constant('object'),
      properties: members,
      required: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
      additionalProperties: fc.constantFrom<unknown>(false, true, { type: 'string' }),
      minProperties: fc.nat(2),
    },
    { requiredKeys: [] },
  )
  .map((schema): object => schema);
const list = fc.record({ type: fc.constant('array'), items: leaf, maxItems: fc.nat(3) }, { requiredKeys: ['type'] });
const single = fc.oneof(leaf, object, list);
const schemas = fc.oneof(
  single,
  fc.array(single, { minLength: 1, maxLength: 2 }).map((allOf): object => ({ allOf })),
  fc.array(single, { minLength: 1, maxLength: 2 }).map((anyOf): object => ({ anyOf })),
  fc.array(single, { minLength: 1, maxLength: 2 }).map((oneOf): object => ({ oneOf })),
);
const values = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom('x', 'y', 'z', 'w'), scalar),
  fc.array(scalar, { maxLength: 3 }),
);

const ajv = new Ajv2020({ strict: false, validateSchema: false, addUsedSchema: false });

function ajvSays(schema: object, value: unknown): boolean {
  return ajv.compile(schema)(value);
}

it('evaluates as ajv does, wherever it decides', () => {
  let decided = 0;
  fc.assert(
    fc.property(schemas, values, (schema, value) => {
      const truth = evaluateSchema(place(schema), value, []);
      if (truth === 'unknown') return;
      decided += 1;
      expect(truth === 'yes').toBe(ajvSays(schema, value));
    }),
    runs,
  );
  expect(decided).toBeGreaterThan(190);
});

it('calls a profile narrower only where no value is valid under it alone, and otherwise shows one that ajv finds so', () => {
  const counts = { yes: 0, no: 0, unknown: 0 };
  fc.assert(
    fc.property(schemas, schemas, fc.boolean(), fc.array(values, { maxLength: 8 }), (base, extra, builds, more) => {
      const profile: object = builds ? { allOf: [structuredClone(base), extra] } : extra;
      const { narrows, witness } = compareSchemas(place(profile, 'profile.json'), place(base, 'base.json'), []);
      counts[narrows] += 1;
      if (narrows === 'no') expect([ajvSays(profile, witness), ajvSays(base, witness)]).toEqual([true, false]);
      if (narrows !== 'yes') return;
      const [of, below] = [ajv.compile(profile), ajv.compile(base)];
      const tried = [
        ...more,
        ...sampleValues(place(profile), [], { left: 5000 }),
        ...sampleValues(place(base), [], { left: 5000 }),
      ];
      expect(tried.filter((value) => of(value) && !below(value))).toEqual([]);
    }),
    runs,
  );
  expect(counts.yes).toBeGreaterThan(60);
  expect(counts.no).toBeGreaterThan(30);
  expect(counts.unknown).toBeLessThan(80);
});

describe('compareSchemas', () => {
  const base = {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string' },
      power: { type: 'number', minimum: 0 },
      tags: { type: 'array', items: { enum: ['a', 'b'] } },
    },
  };
  const cases: readonly (readonly [what: string, profile: object, narrows: 'yes' | 'no' | 'unknown'])[] = [
    [
      'a bound that is higher',
      { ...base, properties: { ...base.properties, power: { type: 'integer', minimum: 5 } } },
      'yes',
    ],
    ['a member more', { ...base, properties: { ...base.properties, colour: { type: 'string' } } }, 'yes'],
    ['a member that nobody has to give any more', { ...base, required: [] }, 'no'],
    [
      'a bound that is lower',
      { ...base, properties: { ...base.properties, power: { type: 'number', minimum: -5 } } },
      'no',
    ],
    [
      'one code more in a list',
      { ...base, properties: { ...base.properties, tags: { type: 'array', items: { enum: ['a', 'c'] } } } },
      'no',
    ],
    ['a member that is left out', { ...base, properties: { id: { type: 'string' } } }, 'no'],
    [
      'a member that is forbidden',
      { ...base, properties: { id: { type: 'string' } }, additionalProperties: false },
      'yes',
    ],
    ['an alternative for each of which it holds', { anyOf: [base, { ...base, required: ['id', 'power'] }] }, 'yes'],
    ['an alternative of which it does not hold', { anyOf: [base, { type: 'string' }] }, 'no'],
    ['a reference to what is not at hand', { $ref: 'https://city.example/unknown.json' }, 'unknown'],
  ];
  it.each(cases)('of %s', (_, profile, narrows) => {
    expect(compareSchemas(place(profile, 'profile.json'), place(base, 'base.json'), []).narrows).toBe(narrows);
  });

  it('does not count what stands beside a reference in old drafts, where validators do not either', () => {
    const old = (schema: unknown, source: string) => ({
      schema,
      document: {
        kind: 'json-schema',
        source,
        valid: true,
        dialect: 'draft-07',
        schema,
        outside: [],
      } as const,
    });
    const shadowed = old({ $ref: '#/definitions/any', type: 'string', definitions: { any: true } }, 'profile.json');
    expect(compareSchemas(shadowed, old({ type: 'string' }, 'base.json'), []).narrows).not.toBe('yes');
  });

  it('ends on schemas that refer to one another in more ways than can be followed', () => {
    const names = Array.from({ length: 60 }, (_, index) => `m${index}`);
    const web = (type: string) => ({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { anyOf: [{ $ref: '#' }, { $ref: '#/$defs/a' }] }])),
      $defs: { a: { type, properties: Object.fromEntries(names.map((name) => [name, { $ref: '#' }])) } },
    });
    expect(compareSchemas(place(web('object'), 'profile.json'), place(web('array'), 'base.json'), []).narrows).not.toBe(
      'yes',
    );
  });

  it('ends on references that run in a circle', () => {
    const circle = place({ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } });
    expect(compareSchemas(circle, place(base, 'base.json'), []).narrows).toBe('unknown');
    expect(evaluateSchema(circle, {}, [])).toBe('unknown');
  });

  it('takes no day for a date that the calendar does not have', () => {
    const judged = (format: string, value: string): unknown =>
      evaluateSchema(place({ type: 'string', format }), value, []);
    expect(judged('date', '2028-02-29')).toBe('yes');
    expect(judged('date', '2026-02-30')).toBe('no');
    expect(judged('date-time', '2026-02-30T12:00:00Z')).toBe('no');
  });
});
