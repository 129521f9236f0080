import { validateEntity, validateFragment } from '@ds4sscc/data-models';
import { loadSchema } from '@ds4sscc/data-models/foreign';
import { describe, expect, it } from 'vitest';

const source = 'benches.json';
const context = 'https://a.example/';
const id = 'urn:ngsi-ld:Bench:1';

function modelsOf(schema: object) {
  return loadSchema(schema, { source: 'bench.json', type: 'Bench' }).models;
}

/** Errors of an entity with these members, by rule and place. */
function errorsOf(schema: object, members: object): readonly string[] {
  const entity = { id, type: 'Bench', '@context': context, ...members };
  return validateEntity(entity, { source, models: modelsOf(schema) })
    .filter(({ level }) => level === 'error')
    .map(({ rule, location }) => `${rule} ${location.pointer}`);
}

const seats = { properties: { seats: { type: 'integer' } }, required: ['seats'] };
const right = { type: 'Property', value: 3 };
const wrong = { type: 'Property', value: 'some' };

describe('a model of others judges every value', () => {
  it.each([
    ['of another data set', [right, { ...wrong, datasetId: 'urn:ngsi-ld:Dataset:a' }], '/seats/1/value'],
    ['of the default one, behind another', [{ ...right, datasetId: 'urn:ngsi-ld:Dataset:a' }, wrong], '/seats/1/value'],
    [
      'of a later instant',
      [
        { ...right, observedAt: '2026-03-01T08:00:00Z' },
        { ...wrong, observedAt: '2026-03-01T09:00:00Z' },
      ],
      '/seats/1/value',
    ],
    [
      'in a list of values',
      {
        type: 'Property',
        values: [
          [3, '2026-03-01T08:00:00Z'],
          ['some', '2026-03-01T09:00:00Z'],
        ],
      },
      '/seats/values/1/0',
    ],
  ])('%s', (_, value, pointer) => {
    expect(errorsOf(seats, { seats: value })).toEqual([`data/value-wrong-type ${pointer}`]);
  });

  it('in other languages', () => {
    const name = { type: 'LanguageProperty', languageMap: { en: 'bench', de: 'Gartenbank' } };
    expect(errorsOf({ properties: { name: { maxLength: 5 } } }, { name })).toEqual([
      'data/length-out-of-range /name/languageMap/de',
    ]);
  });

  it('of 10,000 instances, each once', () => {
    const instances = Array.from({ length: 10_000 }, (_, index) => ({
      ...wrong,
      datasetId: `urn:ngsi-ld:Dataset:${index}`,
    }));
    expect(errorsOf(seats, { seats: instances })).toHaveLength(10_000);
  });

  it('and says where there were too many to look at', () => {
    const instances = Array.from({ length: 1_000 }, () => right);
    const others = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`a${index}`, right]));
    const errors = errorsOf(seats, { ...others, seats: instances }).filter(
      (error) => !error.includes('instance-repeated'),
    );
    expect(errors).toEqual(['data/not-judged ']);
  });
});

describe('an update', () => {
  const rulesOf = (update: object): readonly string[] =>
    validateFragment({ type: 'Bench', ...update }, { source, models: modelsOf(seats) }).map(({ rule }) => rule);

  it('is held against what the model says of its values', () => {
    expect(rulesOf({ seats: wrong })).toEqual(['data/value-wrong-type']);
    expect(rulesOf({ seats: 'some' })).toEqual(['data/value-wrong-type']);
  });

  it('may leave out what the model requires, and delete', () => {
    expect(rulesOf({ name: { type: 'Property', value: 'by the lake' } })).toEqual([]);
    expect(rulesOf({ seats: { type: 'Property', value: 'urn:ngsi-ld:null' } })).toEqual([]);
  });
});

describe('what an entity lacks', () => {
  it('is told attribute by attribute', () => {
    expect(errorsOf({ required: ['a', 'b', 'c'] }, { d: right })).toHaveLength(3);
  });

  it('is counted where it is too much to tell', () => {
    const required = Array.from({ length: 50_000 }, (_, index) => `a${index}`);
    expect(errorsOf({ required }, { d: right })).toContain('data/problems-not-listed ');
  });

  it('is no attribute that is there as aggregates', () => {
    const mean = [[3, '2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z']];
    expect(errorsOf(seats, { seats: { type: 'Property', avg: mean } })).toEqual([]);
  });
});

describe('schemas of any size', () => {
  const many = (count: number, make: (index: number) => unknown): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`name${index}`, make(index)]));

  it('with 130,000 dependent schemas are read', () => {
    expect(modelsOf({ dependentSchemas: many(130_000, () => true) })).toHaveLength(1);
  });

  it('with 130,000 alternatives are judged', () => {
    const oneOf = Array.from({ length: 130_000 }, (_, index) => ({ const: index }));
    expect(errorsOf({ properties: { a: { oneOf } } }, { a: { type: 'Property', value: -1 } })).toEqual([
      'data/value-not-allowed /a/value',
    ]);
  });

  it('with 100,000 words give no proposals for thousands of slips', () => {
    const words = Object.keys(many(100_000, () => true));
    const value = Array.from({ length: 5_000 }, (_, index) => `naem${index}`);
    const schema = { properties: { a: { items: { enum: words } } } };
    expect(errorsOf(schema, { a: { type: 'Property', value } })).toHaveLength(1_001);
  });

  it('with 20,000 properties are not compared with as many slips', () => {
    const members = many(20_000, () => 1);
    const slips = Object.fromEntries(Object.keys(members).map((name) => [name.replace('am', 'ma'), 1]));
    expect(errorsOf({ properties: many(20_000, () => ({ type: 'integer' })) }, slips)).toEqual([]);
  });

  it('hold no text against the format of patterns that is too long to compile', () => {
    const value = { type: 'Property', value: '(a)'.repeat(1_000_000) };
    expect(errorsOf({ properties: { a: { format: 'regex' } } }, { a: value })).toEqual([
      'data/format-mismatch /a/value',
    ]);
  });
});
