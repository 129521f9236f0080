import { type Attribute, models, validateEntity } from '@ds4sscc/data-models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Entity = Record<string, unknown>;

const [model] = models.filter(({ type }) => type === 'OffStreetParking');
const attributes: Readonly<Record<string, Attribute>> = model?.attributes ?? {};
/** Names of other entities are looser in key-values than the `object` of a Relationship, so that they are left out here. */
const names = Object.keys(attributes).filter((name) => attributes[name]?.kind !== 'Relationship');

function wrap(entity: Entity, concise: boolean): Entity {
  const members = Object.entries(entity).map(([name, value]) => {
    const kind = attributes[name]?.kind;
    if (kind === undefined) return [name, value];
    return [name, concise ? { value } : { type: kind, value }];
  });
  return Object.fromEntries([...members, ['@context', 'https://example.org/context.jsonld']]) as Entity;
}

/** Rule and place of each finding; the place as it is in key-values. */
function verdict(entity: Entity): string[] {
  return validateEntity(entity, { source: 'x', models })
    .map(({ rule, location: { pointer = '' } }) => `${rule} ${pointer.replace(/^(\/[^/]+)\/value/, '$1')}`)
    .sort();
}

describe('one entity in several representations', () => {
  it('has the same faults at the same attributes in each', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        true,
        0,
        -1,
        1.5,
        'a',
        'open',
        [],
        ['open'],
        ['open', 'open'],
        ['shut'],
        '2026-03-01T08:00:00Z',
        '2026-02-30T08:00:00Z',
      ),
      fc.constantFrom<unknown>(
        { type: 'Point', coordinates: [4, 51] },
        { type: 'Point', coordinates: [4] },
        { type: 'Polygon', coordinates: [[[1, 1]]] },
        { district: 1 },
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }), (given) => {
        const entity = { id: 'urn:ngsi-ld:OffStreetParking:1', type: 'OffStreetParking', ...given };
        const keyValues = verdict(entity);
        if (Object.keys(given).length === 0) return;
        expect(verdict(wrap(entity, false))).toEqual(keyValues);
        expect(verdict(wrap(entity, true))).toEqual(keyValues);
      }),
      { numRuns: 2000, seed: 21 },
    );
  });

  it.each([
    [
      'a plain value among objects',
      { name: 'x', totalSpotNumber: { type: 'Property', value: 3 } },
      'ngsi-ld/representation-mixed /name',
    ],
    [
      'an object without its kind',
      { name: { value: 'x' }, totalSpotNumber: { type: 'Property', value: 3 } },
      'ngsi-ld/attribute-type-missing /name',
    ],
    [
      'a second instance that is a plain value',
      { name: [{ type: 'Property', value: 'x' }, 'y'] },
      'ngsi-ld/representation-mixed /name/1',
    ],
    [
      'a fault in the second instance',
      {
        totalSpotNumber: [
          { type: 'Property', value: 1 },
          { type: 'Property', value: 0, datasetId: 'urn:ngsi-ld:Dataset:gate' },
        ],
      },
      'data/number-out-of-range /totalSpotNumber/1/value',
    ],
    [
      'an attribute of an attribute without its value',
      { name: { type: 'Property', value: 'x', by: { type: 'Relationship' } } },
      'ngsi-ld/attribute-value-missing /name/by',
    ],
    [
      'an attribute of an attribute of an attribute',
      {
        name: {
          type: 'Property',
          value: 'x',
          by: { type: 'Relationship', object: 'urn:ab:c', at: { type: 'Property', value: 1, observedAt: 'now' } },
        },
      },
      'ngsi-ld/observed-at-not-utc /name/by/at/observedAt',
    ],
    [
      'a typed value of JSON-LD',
      { occupancyModified: { type: 'Property', value: { '@type': 'DateTime', '@value': 'soon' } } },
      'data/date-time-malformed /occupancyModified/value',
    ],
    [
      'one of several targets',
      { refParkingSpot: { type: 'Relationship', object: ['urn:ab:c', 'spot 2'] } },
      'ngsi-ld/relationship-not-uri /refParkingSpot/object/1',
    ],
  ])('has %s found', (_, given, expected) => {
    const location = { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } };
    const entity = {
      id: 'urn:ngsi-ld:OffStreetParking:1',
      type: 'OffStreetParking',
      location,
      '@context': 'https://example.org/c',
      ...given,
    };
    expect(
      validateEntity(entity, { source: 'x', models }).map(({ rule, location: { pointer } }) => `${rule} ${pointer}`),
    ).toEqual([expected]);
  });
});
