import { loadOpenApi, loadSchema } from '@ds4sscc/data-models/foreign';
import { describe, expect, it } from 'vitest';

const drafts = {
  '04': 'http://json-schema.org/draft-04/schema#',
  '06': 'http://json-schema.org/draft-06/schema#',
  '07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
} as const;

function rules(schema: object, value: unknown): string[] {
  const { models, findings } = loadSchema({ properties: { value: schema } }, { source: 'schema.json', type: 'Thing' });
  expect(findings.filter(({ rule }) => rule !== 'model/type-not-stated')).toEqual([]);
  return models[0]?.checkValues?.({ value }).map(({ rule }) => rule.id) ?? ['unusable'];
}

describe('keywords that changed between drafts', () => {
  it.each([
    ['04: exclusiveMinimum as a flag', { minimum: 0, exclusiveMinimum: true }, 1, 0],
    ['06: exclusiveMinimum as a number', { exclusiveMinimum: 0 }, 1, 0],
    [
      '07: items as a list, additionalItems',
      { items: [{ type: 'string' }], additionalItems: false },
      ['a'],
      ['a', 'b'],
    ],
    ['2020-12: prefixItems, items', { prefixItems: [{ type: 'string' }], items: false }, ['a'], ['a', 'b']],
    ['07: dependencies of names', { dependencies: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }],
    ['07: dependencies of schemas', { dependencies: { a: { required: ['b'] } } }, { a: 1, b: 1 }, { a: 1 }],
    ['2019-09: dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }],
    ['2019-09: minContains', { contains: { type: 'number' }, minContains: 2 }, [1, 2], [1, 'b']],
    [
      '2019-09: unevaluatedProperties',
      { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { a: 1 },
      { b: 1 },
    ],
    ['2020-12: unevaluatedItems', { prefixItems: [true], unevaluatedItems: false }, [1], [1, 2]],
    [
      '07: if, then, else',
      JSON.parse('{"if": {"type": "number"}, "then": {"minimum": 1}, "else": false}') as object,
      1,
      0,
    ],
    ['06: const', { const: { a: [1, 2] } }, { a: [1, 2] }, { a: [2, 1] }],
    ['06: propertyNames', { propertyNames: { maxLength: 1 } }, { a: 1 }, { ab: 1 }],
    ['OpenAPI 3.0: nullable', { type: 'number', nullable: true }, null, 'x'],
    ['OpenAPI: int32', { format: 'int32' }, 2_147_483_647, 2_147_483_648],
    ['a decimal step', { multipleOf: 0.1 }, 0.3, 0.35],
    ['length in characters', { maxLength: 2 }, '😀😀', '😀😀😀'],
  ])('%s', (_, schema, good, bad) => {
    expect(rules(schema, good)).toEqual([]);
    expect(rules(schema, bad)).toHaveLength(1);
  });

  it.each(Object.entries(drafts))('draft %s: keywords beside a reference count as its text says', (draft, $schema) => {
    const schema = {
      $schema,
      definitions: { any: {} },
      properties: { value: { $ref: '#/definitions/any', type: 'string' } },
    };
    const [model] = loadSchema(schema, { source: 'schema.json', type: 'Thing' }).models;
    const ignored = draft === '04' || draft === '06' || draft === '07';
    expect(model?.checkValues?.({ value: 1 }).map(({ rule }) => rule.id)).toEqual(
      ignored ? [] : ['data/value-wrong-type'],
    );
  });

  it.each([
    [{ type: 'strng' }, '/type'],
    [{ required: true }, '/required'],
    [{ properties: { a: 'text' } }, '/properties'],
    [{ minimum: '0' }, '/minimum'],
    [{ enum: [] }, '/enum'],
    [{ allOf: {} }, '/allOf'],
    [{ multipleOf: 0 }, '/multipleOf'],
  ])('%j is reported, and the model not used', (schema, pointer) => {
    const { models, findings } = loadSchema(schema, { source: 'schema.json', type: 'Thing' });
    expect(models).toEqual([]);
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([['model/schema-invalid', pointer]]);
  });

  it('anchors, and schemas that refer to themselves for what lies within, are followed', () => {
    const tree = { $anchor: 'tree', properties: { children: { items: { $ref: '#tree' } }, name: { type: 'string' } } };
    const [model] = loadSchema(tree, { source: 'schema.json', type: 'Tree' }).models;
    const problems = model?.checkValues?.({ children: [{ name: 'a' }, { children: [{ name: 1 }] }] });
    expect(problems?.map(({ pointer }) => pointer)).toEqual(['/children/1/children/0/name']);
  });
});

describe('components of an API', () => {
  const description = (openapi: string): object => ({
    openapi,
    components: {
      schemas: {
        Bench: {
          properties: { type: { enum: ['Bench'] }, seats: { $ref: '#/components/schemas/Count' } },
          required: ['seats'],
        },
        Count: { type: 'integer', minimum: 0, exclusiveMinimum: openapi.startsWith('3.0') ? true : 0 },
      },
    },
  });

  it.each(['3.0.3', '3.1.0'])('OpenAPI %s: a component is a model', (openapi) => {
    const { models, findings } = loadOpenApi(description(openapi), { source: 'api.json', components: ['Bench'] });
    expect(findings).toEqual([]);
    const rulesFor = (seats: unknown): unknown =>
      models[0]?.checkValues?.({ type: 'Bench', seats }).map(({ rule }) => rule.id);
    expect(rulesFor(1)).toEqual([]);
    expect(rulesFor(0)).toEqual(['data/number-out-of-range']);
  });

  it('a component that is not there is said', () => {
    const { findings } = loadOpenApi(description('3.1.0'), { source: 'api.json', components: ['Table'] });
    expect(findings.map(({ rule }) => rule)).toEqual(['model/nothing-to-load']);
  });
});
