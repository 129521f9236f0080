import { models, validateEntity } from '@ds4sscc/data-models';
import { beach } from '@ds4sscc/data-models/beach';
import { bikeHireDockingStation } from '@ds4sscc/data-models/bike-hire-docking-station';
import { cityWork } from '@ds4sscc/data-models/city-work';
import { type CrowdFlowObserved, crowdFlowObserved } from '@ds4sscc/data-models/crowd-flow-observed';
import { device } from '@ds4sscc/data-models/device';
import { deviceMeasurement } from '@ds4sscc/data-models/device-measurement';
import { deviceModel } from '@ds4sscc/data-models/device-model';
import { evChargingStation } from '@ds4sscc/data-models/ev-charging-station';
import { fleetVehicle } from '@ds4sscc/data-models/fleet-vehicle';
import { fleetVehicleStatus } from '@ds4sscc/data-models/fleet-vehicle-status';
import { gtfsStop } from '@ds4sscc/data-models/gtfs-stop';
import { itemFlowObserved } from '@ds4sscc/data-models/item-flow-observed';
import { type KeyPerformanceIndicator, keyPerformanceIndicator } from '@ds4sscc/data-models/key-performance-indicator';
import { museum } from '@ds4sscc/data-models/museum';
import { onStreetParking } from '@ds4sscc/data-models/on-street-parking';
import { parkingAccess } from '@ds4sscc/data-models/parking-access';
import { parkingGroup } from '@ds4sscc/data-models/parking-group';
import { type ParkingSpot, parkingSpot } from '@ds4sscc/data-models/parking-spot';
import { pointOfInterest } from '@ds4sscc/data-models/point-of-interest';
import { publicTransportStop } from '@ds4sscc/data-models/public-transport-stop';
import { restrictedTrafficArea } from '@ds4sscc/data-models/restricted-traffic-area';
import { restrictionException } from '@ds4sscc/data-models/restriction-exception';
import { roadAccident } from '@ds4sscc/data-models/road-accident';
import { roadSegment } from '@ds4sscc/data-models/road-segment';
import { specialRestriction } from '@ds4sscc/data-models/special-restriction';
import { store } from '@ds4sscc/data-models/store';
import { streetlight } from '@ds4sscc/data-models/streetlight';
import { streetlightControlCabinet } from '@ds4sscc/data-models/streetlight-control-cabinet';
import { streetlightGroup } from '@ds4sscc/data-models/streetlight-group';
import { transportStation } from '@ds4sscc/data-models/transport-station';
import { vehicle } from '@ds4sscc/data-models/vehicle';
import { wasteContainer } from '@ds4sscc/data-models/waste-container';
import { wasteContainerIsle } from '@ds4sscc/data-models/waste-container-isle';
import { wasteObserved } from '@ds4sscc/data-models/waste-observed';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { toKeyValues } from '../src/representations/to-key-values.js';
import { corpusFile, hasCorpus } from './corpus.js';

/** Models of which the corpus has schemas and examples. */
const inCorpus = [
  beach,
  bikeHireDockingStation,
  deviceMeasurement,
  deviceModel,
  evChargingStation,
  fleetVehicle,
  fleetVehicleStatus,
  itemFlowObserved,
  keyPerformanceIndicator,
  museum,
  parkingAccess,
  parkingSpot,
  pointOfInterest,
  restrictedTrafficArea,
  restrictionException,
  roadAccident,
  roadSegment,
  specialRestriction,
  store,
  streetlight,
  streetlightControlCabinet,
  streetlightGroup,
  transportStation,
  wasteContainer,
  wasteContainerIsle,
  wasteObserved,
];

/** The other models of this part; their facts are from the published schemas. */
const others = [
  cityWork,
  crowdFlowObserved,
  device,
  gtfsStop,
  onStreetParking,
  parkingGroup,
  publicTransportStop,
  vehicle,
];

interface Example {
  readonly file: string;
  readonly rep: string;
  /** After conversion to key-values, with formats asserted. */
  readonly verdict: 'valid' | 'invalid' | 'not-json';
  readonly verdictFormatAnnotate: 'valid' | 'invalid';
  /** Such as `/tsp type must be integer`; six at most. */
  readonly errors?: readonly string[];
  readonly nErrors?: number;
}

interface Truth {
  readonly repo: string;
  readonly model: string;
  readonly examples: readonly Example[];
}

/** Findings that no schema of key-values can give, each right on examples that their schema calls valid. */
const beyondTheSchema: Readonly<Record<string, string>> = {
  'data/id-not-uri': 'NGSI-LD wants a URI; the schemas take the short names of NGSIv2 as well',
  'data/attribute-kind-wrong': 'the schema sees the value and not what the entity says the value is',
  'geojson/position-out-of-range': 'the accidents happen at a longitude of 168 and more degrees north',
  'geojson/geometry-type-unknown':
    'the "geometry" of these features is an attribute; the verdict is of their properties',
};

/** What formats find: annotated, they find nothing. */
const formats = /^data\/(date-time-.*|date-malformed|uri-malformed|format-mismatch|id-not-uri)$/;

const types = new Set<string>(inCorpus.map(({ type }) => type));
const examples = hasCorpus
  ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as { records: Truth[] }).records
      .filter(({ model }) => types.has(model))
      .flatMap(({ repo, model, examples }) => examples.map((example) => ({ ...example, repo, model })))
      .filter(({ verdict }) => verdict !== 'not-json')
  : [];

describe.skipIf(!hasCorpus)('examples of Smart Data Models for mobility, lighting, waste, places and devices', () => {
  it.each(examples)(
    '$model/$file ($rep) is $verdict, and $verdictFormatAnnotate with formats annotated',
    ({ repo, model, file, errors = [], nErrors = 0, verdict, verdictFormatAnnotate }) => {
      const record: unknown = JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file));
      const { origin } = toKeyValues(record);
      // Findings on a typed value are about the value, wherever it is written.
      const recorded = new Set(errors.map((error) => origin(error.split(' ')[0] ?? '').replace(/\/@value$/, '')));
      const all = validateEntity(record, { source: file, models }).map(
        ({ level, rule, location: { pointer = '' } }) => ({
          level,
          rule,
          pointer,
        }),
      );
      const found = all.filter(
        ({ level, rule, pointer }) =>
          level === 'error' && /^(data|geojson)\//.test(rule) && (!beyondTheSchema[rule] || recorded.has(pointer)),
      );
      const pointers = found.map(({ pointer }) => pointer);
      // Where the kind of an attribute is unknown, its value is not looked at.
      const unread = all.filter(({ rule }) => rule === 'ngsi-ld/attribute-kind-unknown').map(({ pointer }) => pointer);
      const missed = [...recorded].filter(
        (place) => !pointers.includes(place) && !unread.some((kind) => place.startsWith(kind.replace(/\/type$/, '/'))),
      );
      expect(missed).toEqual([]);
      if (nErrors <= errors.length) expect([...recorded]).toEqual(expect.arrayContaining(pointers));
      expect(found.length > 0 ? 'invalid' : 'valid').toBe(verdict);
      expect(found.some(({ rule }) => !formats.test(rule)) ? 'invalid' : 'valid').toBe(verdictFormatAnnotate);
    },
  );

  it('are there for each of the models that the corpus has', () => {
    expect(new Set(examples.map(({ model }) => model))).toEqual(types);
    expect(examples.length).toBeGreaterThan(100);
  });
});

const place = { type: 'Point', coordinates: [4.4, 51.2] };
/** What a key-values entity of each type outside the corpus has at least. */
const least: Readonly<Record<string, object>> = {
  Beach: { name: 'A Concha', location: place },
  CityWork: { location: place },
  CrowdFlowObserved: { dateObserved: '2026-03-01T08:00:00Z/2026-03-01T08:15:00Z' },
  Device: { controlledProperty: ['temperature'] },
  GtfsStop: { name: 'Alameda', location: place },
  OnStreetParking: { location: place },
  ParkingGroup: { refParkingSite: 'urn:ngsi-ld:OnStreetParking:1' },
  PublicTransportStop: { name: 'Alameda', transportationType: [3] },
  Vehicle: { vehicleType: 'lorry', category: ['municipalServices'], location: place },
};

function rulesOn(type: string, change: object): string[] {
  const entity = { id: `urn:ngsi-ld:${type}:1`, type, ...least[type], ...change };
  // Without the attributes that the change takes away.
  const written: unknown = JSON.parse(JSON.stringify(entity));
  return validateEntity(written, { source: 'x', models }).map(
    ({ rule, location: { pointer } }) => `${rule} ${pointer}`,
  );
}

describe('models whose schema is not in the corpus', () => {
  it.each<[string, object]>([
    ['Beach', { dateObserved: '2026-03-01T08:00:00Z' }],
    [
      'CityWork',
      { roadImpacted: [{ roadId: 'urn:ngsi-ld:Road:N202', segmentId: ['urn:ngsi-ld:RoadSegment:N202-12'] }] },
    ],
    ['CityWork', { openingHoursSpecification: [{ dayOfWeek: 'Monday', opens: '07:00:00Z', validFrom: '2026-03-01' }] }],
    ['CityWork', { workDisposition: [{ disposition: 'laneReduction', startDate: '2026-03-01T08:00:00Z' }] }],
    ['CrowdFlowObserved', { peopleCount: 100, peopleCountTowards: 50, congested: false, direction: 'inbound' }],
    ['Device', { batteryLevel: -1, ipAddress: ['192.14.56.78', '2001:db8::1'], macAddress: '00:1A:2b:3C:4d:5E' }],
    ['Device', { value: 'l%3D0.22', direction: 'Inlet', distance: 12.5 }],
    ['GtfsStop', { operatedBy: ['urn:ngsi-ld:GtfsAgency:EMT'], wheelChairAccessible: 1 }],
    ['OnStreetParking', { maximumParkingDuration: 'PT2H', category: ['blueZone'], chargeType: ['temporaryFee'] }],
    ['OnStreetParking', { allowedVehicleType: ['withEvenNumberedRegistrationPlates'], requiredPermit: [] }],
    ['PublicTransportStop', { wheelChairAccessible: '0', refPeopleCountDevice: 'urn:ngsi-ld:Device:1' }],
    ['Vehicle', { speed: -1, heading: 359.9, cargoWeight: 0, vehicleAltitude: 600, dateFirstUsed: '2024-02-29' }],
    ['Vehicle', { vehicleType: 'BRT mini bus', feature: ['gps'], serviceProvided: ['garbageCollection'] }],
  ])('%s may say %j', (type, change) => expect(rulesOn(type, change)).toEqual([]));

  it.each<[string, object, string]>([
    ['Beach', { dateObserved: '2026-03-01' }, 'data/date-time-malformed /dateObserved'],
    ['CityWork', { location: undefined }, 'data/attribute-missing '],
    ['CityWork', { workState: 'Open' }, 'data/value-not-allowed /workState'],
    [
      'CityWork',
      { derogation: [{ endDate: '2020-05-15T23:30:00' }] },
      'data/date-time-without-offset /derogation/0/endDate',
    ],
    [
      'CityWork',
      { openingHoursSpecification: [{ opens: '07:00:00' }] },
      'data/date-time-without-offset /openingHoursSpecification/0/opens',
    ],
    [
      'CityWork',
      { openingHoursSpecification: [{ validFrom: '2021-01-01T00:00:00' }] },
      'data/date-time-without-offset /openingHoursSpecification/0/validFrom',
    ],
    [
      'CityWork',
      { openingHoursSpecification: [{ validFrom: '2021-13-01' }] },
      'data/date-time-impossible /openingHoursSpecification/0/validFrom',
    ],
    ['CityWork', { workNature: 'tarring' }, 'data/scalar-where-array /workNature'],
    ['CityWork', { busImpacted: [{ segmentId: [place] }] }, 'data/object-where-scalar /busImpacted/0/segmentId/0'],
    ['CrowdFlowObserved', { peopleCount: 1.5 }, 'data/fraction-where-integer /peopleCount'],
    ['CrowdFlowObserved', { occupancy: 40 }, 'data/number-out-of-range /occupancy'],
    ['CrowdFlowObserved', { dateObserved: undefined }, 'data/attribute-missing '],
    ['Device', { macAddress: '00:1A:2B:3C:4D' }, 'data/pattern-mismatch /macAddress'],
    ['Device', { controlledProperty: ['temprature'] }, 'data/value-not-allowed /controlledProperty/0'],
    ['Device', { batteryLevel: 75 }, 'data/number-out-of-range /batteryLevel'],
    ['Device', { ipAddress: ['192.14.56'] }, 'data/format-mismatch /ipAddress/0'],
    ['Device', { dstAware: 'true' }, 'data/boolean-as-text /dstAware'],
    ['Device', { refDeviceModel: 'two words' }, 'data/uri-malformed /refDeviceModel'],
    ['GtfsStop', { page: 'www.example.org' }, 'data/uri-malformed /page'],
    ['GtfsStop', { name: undefined }, 'data/attribute-missing '],
    ['OnStreetParking', { category: ['bluezone'] }, 'data/value-not-allowed /category/0'],
    ['OnStreetParking', { availableSpotNumber: -1 }, 'data/number-out-of-range /availableSpotNumber'],
    ['OnStreetParking', { totalSpotNumber: '6' }, 'data/number-as-text /totalSpotNumber'],
    ['OnStreetParking', { municipalityInfo: { wardNum: '4' } }, 'data/number-as-text /municipalityInfo/wardNum'],
    ['ParkingGroup', { refParkingSite: undefined }, 'data/attribute-missing '],
    ['ParkingGroup', { allowedVehicleType: ['car'] }, 'data/array-where-scalar /allowedVehicleType'],
    ['ParkingGroup', { averageSpotWidth: 0 }, 'data/number-out-of-range /averageSpotWidth'],
    ['ParkingGroup', { parkingMode: ['echelonParking', 'echelonParking'] }, 'data/items-repeated /parkingMode'],
    ['PublicTransportStop', { transportationType: [8] }, 'data/value-not-allowed /transportationType/0'],
    ['PublicTransportStop', { refPublicTransportRoute: [] }, 'data/length-out-of-range /refPublicTransportRoute'],
    ['Vehicle', { heading: 360 }, 'data/number-out-of-range /heading'],
    ['Vehicle', { vehicleType: 'Lorry' }, 'data/value-not-allowed /vehicleType'],
    ['Vehicle', { dateFirstUsed: '2023-02-29' }, 'data/date-time-impossible /dateFirstUsed'],
    ['Vehicle', { category: undefined }, 'data/attribute-missing '],
    ['Vehicle', { battery: 81 }, 'data/number-out-of-range /battery'],
  ])('%s with %j is found: %s', (type, change, expected) => expect(rulesOn(type, change)).toEqual([expected]));
});

it('the models of this part are all listed', () => {
  expect(models).toEqual(expect.arrayContaining([...inCorpus, ...others]));
});

it('only required attributes are required by the types', () => {
  expectTypeOf<{ id: string; type: string }>().toExtend<KeyPerformanceIndicator>();
  expectTypeOf<{ id: string; type: string }>().not.toExtend<CrowdFlowObserved>();
  expectTypeOf<CrowdFlowObserved['direction']>().toEqualTypeOf<'inbound' | 'outbound' | undefined>();
  expectTypeOf<ParkingSpot['status']>().toEqualTypeOf<'closed' | 'free' | 'occupied' | 'unknown'>();
});
