import { models, publishedDifferences, validateEntity } from '@ds4sscc/data-models';
import { expect, it } from 'vitest';

const point = { type: 'Point', coordinates: [4.4, 51.2] };
const evening = { to: '2026-12-31', hours: 'Mo-Su 16:00-02:00' };
const pointer = { type: 'Relationship', object: 'urn:ngsi-ld:B:1' };
/** Beside it, an entity is a normalized one. */
const name = { type: 'Property', value: 'A name' };

/** A value at each place where a model departs from its schema, and what this package makes of it. */
const cases: readonly (readonly [type: string, at: string, entity: object, rules: readonly string[]])[] = [
  ['AirQualityMonitoring', '/*/avgOverTime', { airTemperatureTSA: { avgOverTime: 23.1 } }, []],
  ['AirQualityMonitoring', '/*/avgOverTime', { uvTSA: { avgOverTime: '6.0' } }, ['data/number-as-text']],
  ['AirQualityObserved', '/typeOfLocation', { typeOfLocation: 'outdoor' }, []],
  ['AirQualityObserved', '/typeOfLocation', { typeOfLocation: 3 }, ['data/value-wrong-type']],
  ...['airQualityObserved', 'waterQualityObserved', 'weatherObserved'].map(
    (name) => ['EnvironmentObserved', `/${name}`, { [name]: ['two words'] }, ['data/uri-malformed']] as const,
  ),
  ['FlowerBed', '/height', { height: 0.4 }, []],
  ['FlowerBed', '/height', { height: '40 cm' }, []],
  ['FlowerBed', '/height', { height: -1 }, ['data/number-out-of-range']],
  ['IndoorEnvironmentObserved', '/temperature', { temperature: -18 }, []],
  ['WaterQualityObserved', '/orp', { orp: -120 }, []],
  ['WeatherForecast', '/*/feelsLikeTemperature', { dayMaximum: { feelsLikeTemperature: 15 } }, []],
  [
    'WeatherForecast',
    '/*/feelsLikeTemperature',
    { dayMinimum: { feelsLikeTemperature: true } },
    ['data/value-wrong-type'],
  ],
  ['WeatherObserved', '/*/avgOverTime', { airTemperatureTSA: { avgOverTime: '9' } }, ['data/number-as-text']],
  [
    'ACMeasurement',
    '/refDevice',
    {
      refDevice: { type: 'Relationship', object: ['urn:ngsi-ld:Device:1'] },
      phaseType: { type: 'Property', value: 'singlePhase' },
    },
    [],
  ],
  ['Beach', '/dateObserved', { dateObserved: '2026-03-01' }, ['data/date-time-malformed']],
  ['CityWork', '/*/*/segmentId', { roadImpacted: [{ segmentId: ['urn:ngsi-ld:RoadSegment:N202-12'] }] }, []],
  ['CityWork', '/*/*/segmentId', { busImpacted: [{ segmentId: [point] }] }, ['data/object-where-scalar']],
  ['GtfsStop', '/operatedBy', { operatedBy: 'urn:ngsi-ld:GtfsAgency:EMT' }, []],
  ['GtfsStop', '/operatedBy', { operatedBy: ['urn:ngsi-ld:GtfsAgency:EMT'] }, []],
  ['GtfsStop', '/wheelChairAccessible', { wheelChairAccessible: '1' }, []],
  ['GtfsStop', '/wheelChairAccessible', { wheelChairAccessible: 1 }, []],
  ['OnStreetParking', '/maximumParkingDuration', { maximumParkingDuration: 'PT2H' }, []],
  ['ParkingGroup', '/maximumParkingDuration', { maximumParkingDuration: 'PT4H' }, []],
  ['ParkingGroup', '/totalSpotNumber', { totalSpotNumber: 0 }, []],
  ['PointOfInterest', '/openingHours', { openingHours: 'Mo-Fr 09:00-18:00' }, []],
  ['PointOfInterest', '/openingHoursSpecification', { openingHoursSpecification: [{ opens: '09:00:00Z' }] }, []],
  ['PublicTransportStop', '/refPeopleCountDevice', { refPeopleCountDevice: pointer, name }, []],
  ['PublicTransportStop', '/wheelChairAccessible', { wheelChairAccessible: '0' }, []],
  ['PublicTransportStop', '/wheelChairAccessible', { wheelChairAccessible: 3 }, ['data/value-not-allowed']],
  ['SpecialRestriction', '/refRestrictedTrafficArea', { refRestrictedTrafficArea: pointer, name }, []],
  ['Streetlight', '/feederID', { feederID: { type: 'Property', value: 'feeder 7' }, name }, []],
  ['StreetlightGroup', '/switchingOnHours/*', { switchingOnHours: [{ ...evening, from: '--12-24' }] }, []],
  [
    'StreetlightGroup',
    '/switchingOnHours/*',
    { switchingOnHours: [{ ...evening, from: '--00-00' }] },
    ['data/no-alternative-fits'],
  ],
  ['Vehicle', '/cargoWeight', { cargoWeight: 0 }, []],
  ['Vehicle', '/vehicleAltitude', { vehicleAltitude: 600 }, []],
  ['Vehicle', '/vehicleType', { vehicleType: 'BRT mini bus' }, []],
  ['Vehicle', '/vehicleType', { vehicleType: 'BRT mini bus·' }, []],
  ['WasteContainerIsle', '/refWasteContainer', { refWasteContainer: pointer, name }, []],
  ['*', '/id', { id: 'short-name' }, ['data/id-not-uri']],
  ['*', '/*', { tpc: 2 ** 53 + 2 }, ['data/number-out-of-range']],
  ['*', '/location', { location: { type: 'Point', coordinates: [51.2, 95] } }, ['geojson/position-out-of-range']],
  [
    '*',
    '/location',
    {
      location: {
        type: 'Polygon',
        coordinates: [
          [
            [4, 51],
            [5, 51],
            [5, 52],
            [4, 52],
          ],
        ],
      },
    },
    ['geojson/ring-open'],
  ],
];

const required = ['data/attribute-missing', 'ngsi-ld/context-missing'];

it.each(cases)('%s differs from its schema at %s: %j', (type, _, members, rules) => {
  const entity = { id: 'urn:ngsi-ld:A:1', type: type === '*' ? 'AirQualityObserved' : type, ...members };
  const found = validateEntity(entity, { source: 'x', models }).map(({ rule }) => rule);
  expect(found.filter((rule) => !required.includes(rule))).toEqual(rules);
});

it('each difference is pinned by a case', () => {
  const pinned = new Set(cases.map(([type, at]) => `${type} ${at}`));
  expect(publishedDifferences.filter(({ type, at }) => !pinned.has(`${type} ${at}`))).toEqual([]);
});

it('differences are sorted by type', () => {
  const types = publishedDifferences.map(({ type }) => type);
  expect(types).toEqual([...types].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});
