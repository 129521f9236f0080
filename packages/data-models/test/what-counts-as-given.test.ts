import { expect, test } from 'vitest';
import { validateEntity } from '../src/index.js';
import { airQualityObserved } from '../src/models/air-quality-observed.js';
import { offStreetParking } from '../src/models/off-street-parking.js';

const id = 'urn:ngsi-ld:OffStreetParking:market';
const place = { type: 'Point', coordinates: [3.72, 51.05] };
const rulesOf = (record: unknown): readonly string[] =>
  validateEntity(record, { source: 'x', models: [airQualityObserved, offStreetParking] }).map(({ rule }) => rule);

// ETSI GS CIM 009, clause 4.5.16.1: the geometry of a feature is the value of its geometry property, "location" unless told.
test('the geometry of a feature gives the location', () => {
  const feature = {
    type: 'Feature',
    id,
    geometry: place,
    properties: { type: 'OffStreetParking', totalSpotNumber: 648 },
  };
  expect(rulesOf(feature)).toEqual([]);
});

test('a feature without geometry has no location', () => {
  const feature = { type: 'Feature', id, geometry: null, properties: { type: 'OffStreetParking' } };
  expect(rulesOf(feature)).toEqual(['data/attribute-missing']);
});

test('an attribute called geometry gives an entity no location', () => {
  expect(rulesOf({ id, type: 'OffStreetParking', geometry: place })).toContain('data/attribute-missing');
});

// Clause 4.6.3 has dates and times as typed values; clause 4.5.2.3 leaves a bare Property without its "value".
test('a concise entity may hold typed values as they are', () => {
  const observed = (instant: string) => ({
    id: 'urn:ngsi-ld:AirQualityObserved:1',
    type: 'AirQualityObserved',
    dateObserved: { '@type': 'DateTime', '@value': instant },
    no2: { value: 21.5, unitCode: 'GQ' },
    location: place,
  });
  expect(rulesOf(observed('2026-03-01T08:00:00Z'))).toEqual([]);
  expect(rulesOf(observed('yesterday'))).toEqual(['data/date-time-malformed']);
});
