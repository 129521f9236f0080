import { describe, expect, it } from 'vitest';
import { bench, compareRandomSchemas, texts, verdictsOf } from './compare-random-schemas.js';

it.each(['date-time', 'date', 'time', 'uri', 'email', 'ipv4', 'uuid', 'int32', 'regex'])(
  'takes no text for the format %s that the full validator refuses',
  (format) => {
    const ask = verdictsOf({ properties: { of: { type: 'string', format } } });
    const wrong = texts.filter((of) => {
      const { accepts, valid } = ask(bench({ of }));
      return accepts && !valid;
    });
    expect(wrong).toEqual([]);
  },
);

describe('what a schema asks of the entity as a whole', () => {
  const properties = { seats: { type: 'integer' } };
  it.each([
    ['anyOf', { properties, anyOf: [{ required: ['seats'] }] }],
    ['not', { properties, not: { required: ['seats'] } }],
    ['if', { properties, if: { required: ['seats'] } }],
    ['dependentRequired', { properties, dependentRequired: { seats: ['legs'] } }],
    ['patternProperties', { properties, patternProperties: { '^x': { type: 'integer' } } }],
    ['additionalProperties', { properties, additionalProperties: false }],
    ['a schema for others', { properties, additionalProperties: { type: 'string' } }],
    ['unevaluatedProperties', { properties, unevaluatedProperties: false }],
    ['minProperties', { properties, minProperties: 4 }],
    ['a context', { properties: { ...properties, '@context': { type: 'string' } } }],
    ['a scope', { properties: { ...properties, scope: { type: 'string' } } }],
    ['a name with an escape', { properties: { ...properties, 'a\\b': { type: 'string' } } }],
    ['what nothing describes', { properties, required: ['legs'] }],
    ['itself', { properties: { ...properties, within: { $ref: '#' } } }],
  ])('is left to the full validator: %s', (_, schema) => {
    expect(verdictsOf(schema)(bench({ seats: 3 })).accepts).toBe(false);
  });
});

it('leaves numbers beyond all doubles, whatever the limits', () => {
  const ask = verdictsOf('{"properties": {"seats": {"type": "number", "minimum": -1e400, "maximum": 1e400}}}');
  const seats = (number: string): boolean => ask(`{"id":"urn:ngsi-ld:A:1","type":"Bench","seats":${number}}`).accepts;
  expect(['1e308', '-0', '1e999', '-1e999'].map(seats)).toEqual([true, true, false, false]);
  for (const bound of ['"minimum": 1e400', '"exclusiveMinimum": 1e400', '"maximum": -1e400']) {
    const none = verdictsOf(`{"properties": {"seats": {"type": "number", ${bound}}}}`);
    expect(none(bench({ seats: 3 }))).toMatchObject({ accepts: false, valid: false });
  }
});

it('takes an identifier only as the schema does', () => {
  const ask = verdictsOf({ properties: { id: { type: 'string', pattern: '^urn:ngsi-ld:Bench:[0-9]$' } } });
  expect(ask(bench({})).accepts).toBe(true);
  expect(ask(bench({ id: 'urn:ngsi-ld:Bench:a' })).accepts).toBe(false);
});

it('leaves a pattern that was refused to the full validator, which says so', () => {
  const ask = verdictsOf({ properties: { name: { type: 'string', pattern: '(?=a)' } } });
  expect(ask(bench({ name: 'a' }))).toMatchObject({ accepts: false, first: 'data/pattern-not-judged' });
  expect(ask(bench({})).accepts).toBe(true);
});

it('leaves what nests deeper than an evaluation goes, and records of more than 64 KB', () => {
  const ask = verdictsOf({ properties: { any: {} } });
  const nested = (levels: number): string =>
    `{"id":"urn:ngsi-ld:A:1","type":"Bench","any":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  expect(ask(nested(150)).accepts).toBe(true);
  for (const levels of [188, 189, 190, 195, 199, 200, 201, 250]) {
    const { accepts, valid } = ask(nested(levels));
    expect(accepts && !valid).toBe(false);
  }
  expect(ask(nested(200))).toMatchObject({ accepts: false, valid: false });
  expect(ask(bench({ any: 'a'.repeat(66_000) }))).toMatchObject({ accepts: false, valid: true });
});

it('takes the kind that an entity states, places aside', () => {
  const properties = { seats: { type: 'integer' }, on: { type: 'string', description: 'Relationship. Where.' } };
  const ask = verdictsOf({ properties });
  expect(ask(bench({ seats: { type: 'Property', value: 3 } })).accepts).toBe(true);
  expect(ask(bench({ on: { type: 'Relationship', object: 'urn:ngsi-ld:A:1' } })).accepts).toBe(true);
  expect(ask(bench({ on: { type: 'Property', value: 'b' } })).accepts).toBe(true);
  expect(ask(bench({ on: { type: 'GeoProperty', value: 'b' } }))).toMatchObject({ accepts: false, valid: false });
  expect(ask(bench({ on: { value: 'b' } })).accepts).toBe(false);
});

// 10,000 schemas: `npm run check:acceptors`.
it('accepts nothing of schemas made at random that the full validator finds something about', {
  timeout: 60_000,
}, () => {
  const { wrong, accepted } = compareRandomSchemas(300, 7);
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(200);
});
