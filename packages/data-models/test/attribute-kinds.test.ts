import { type KeyValues, type Normalized, validateEntity } from '@ds4sscc/data-models';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { concise, keyValues, line, normalized } from './bus-line.js';

function faults(change: Record<string, unknown>, entity: object = normalized): string[] {
  return validateEntity({ ...entity, ...change }, { source: 'x', models: [line] }).map(
    ({ rule, location }) => `${rule} ${location.pointer}`,
  );
}

describe('a model with all eight kinds of attribute', () => {
  it('gives the type of each representation', () => {
    expectTypeOf(keyValues.traction).toEqualTypeOf<{ vocab: 'bus' | 'trolley' } | undefined>();
    expectTypeOf(keyValues.headways).toEqualTypeOf<number[] | undefined>();
    // @ts-expect-error: a LanguageProperty is no plain text.
    const wrong: KeyValues<typeof line> = { ...keyValues, name: 'Lijn 7' };
    // @ts-expect-error: the kind of an attribute is part of its type.
    const kind: Normalized<typeof line>['traction'] = { type: 'Property', vocab: 'bus' };
    expect([wrong, kind]).toHaveLength(2);
  });

  it.each([
    ['key-values', keyValues],
    ['concise', concise],
    ['normalized', normalized],
  ])('takes an entity with all of them as %s', (_, entity) => {
    expect(faults({}, entity)).toEqual([]);
  });

  it.each([
    ['a text that is no text', { name: { type: 'LanguageProperty', languageMap: { nl: 7 } } }, '/name/languageMap/nl'],
    ['a word of no list', { traction: { type: 'VocabProperty', vocab: 'tram' } }, '/traction/vocab'],
    ['JSON of another shape', { extra: { type: 'JsonProperty', json: { version: 'two' } } }, '/extra/json/version'],
    ['an item of another type', { headways: { type: 'ListProperty', valueList: [10, true] } }, '/headways/valueList/1'],
    [
      'a stop that is no URI',
      { stops: { type: 'ListRelationship', objectList: [{ object: 'Stop 1' }] } },
      '/stops/objectList/0/object',
    ],
    ['another kind', { traction: { type: 'Relationship', object: 'urn:ngsi-ld:Mode:bus' } }, '/traction/type'],
  ])('has %s found in a normalized entity', (_, change, place) => {
    expect(faults(change).map((fault) => fault.split(' ')[1])).toEqual([place]);
  });

  it.each([
    ['name', 'Lijn 7'],
    ['traction', 'bus'],
    ['extra', { version: 2 }],
  ])('wants %s as an object with its member, in key-values too', (name, value) => {
    expect(faults({ [name]: value }, keyValues)).toEqual([`data/attribute-kind-wrong /${name}`]);
  });

  it('tells the kind of a concise attribute by its member', () => {
    expect(faults({ operator: { value: 'urn:ngsi-ld:Organisation:1' } }, concise)).toEqual([
      'data/attribute-kind-wrong /operator',
    ]);
    expect(faults({ number: { object: 'urn:ngsi-ld:Number:7' } }, concise)).toEqual([
      'data/attribute-kind-wrong /number',
    ]);
  });
});
