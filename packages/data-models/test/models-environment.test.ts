import { type FormatPolicy, models, validateEntity } from '@ds4sscc/data-models';
import { acMeasurement } from '@ds4sscc/data-models/ac-measurement';
import { aeroAllergenObserved } from '@ds4sscc/data-models/aero-allergen-observed';
import { agriParcelRecord } from '@ds4sscc/data-models/agri-parcel-record';
import { airQualityMonitoring } from '@ds4sscc/data-models/air-quality-monitoring';
import { alert } from '@ds4sscc/data-models/alert';
import { building } from '@ds4sscc/data-models/building';
import { buildingOperation } from '@ds4sscc/data-models/building-operation';
import { electroMagneticObserved } from '@ds4sscc/data-models/electro-magnetic-observed';
import { environmentObserved } from '@ds4sscc/data-models/environment-observed';
import { floodMonitoring } from '@ds4sscc/data-models/flood-monitoring';
import { flowerBed } from '@ds4sscc/data-models/flower-bed';
import { garden } from '@ds4sscc/data-models/garden';
import { greenspaceRecord } from '@ds4sscc/data-models/greenspace-record';
import { indoorEnvironmentObserved } from '@ds4sscc/data-models/indoor-environment-observed';
import { noiseLevelObserved } from '@ds4sscc/data-models/noise-level-observed';
import { noisePollutionForecast } from '@ds4sscc/data-models/noise-pollution-forecast';
import { osmLanduse } from '@ds4sscc/data-models/osm-landuse';
import { phreaticObserved } from '@ds4sscc/data-models/phreatic-observed';
import { rainFallRadarObserved } from '@ds4sscc/data-models/rain-fall-radar-observed';
import { type SeaConditions, seaConditions } from '@ds4sscc/data-models/sea-conditions';
import { smartMeteringObservation } from '@ds4sscc/data-models/smart-metering-observation';
import { waterObserved } from '@ds4sscc/data-models/water-observed';
import { type WaterQualityObserved, waterQualityObserved } from '@ds4sscc/data-models/water-quality-observed';
import { weatherAlert } from '@ds4sscc/data-models/weather-alert';
import { weatherForecast } from '@ds4sscc/data-models/weather-forecast';
import { weatherObserved } from '@ds4sscc/data-models/weather-observed';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { toKeyValues } from '../src/representations/to-key-values.js';
import { corpusFile, hasCorpus } from './corpus.js';

/** Models of which the corpus has schemas and examples. */
const inCorpus = [
  aeroAllergenObserved,
  airQualityMonitoring,
  buildingOperation,
  electroMagneticObserved,
  environmentObserved,
  floodMonitoring,
  indoorEnvironmentObserved,
  noiseLevelObserved,
  noisePollutionForecast,
  phreaticObserved,
  rainFallRadarObserved,
  seaConditions,
  smartMeteringObservation,
  waterObserved,
  weatherAlert,
  weatherForecast,
  weatherObserved,
];

/** The other models of the environment; their facts are from the published schemas. */
const others = [
  acMeasurement,
  agriParcelRecord,
  alert,
  building,
  flowerBed,
  garden,
  greenspaceRecord,
  osmLanduse,
  waterQualityObserved,
];

interface Example {
  readonly file: string;
  readonly rep: string;
  /** After conversion to key-values, with formats asserted. */
  readonly verdict: 'valid' | 'invalid';
  readonly verdictFormatAnnotate: 'valid' | 'invalid';
  /** Such as `/tsp type must be integer`. */
  readonly errors?: readonly string[];
}

interface Truth {
  readonly repo: string;
  readonly model: string;
  readonly examples: readonly Example[];
}

/** Errors that no schema of key-values can state, on examples that their schema calls valid. */
const beyondTheSchema: Readonly<Record<string, string>> = {
  'data/id-not-uri': 'NGSI-LD wants a URI; the schemas take the short names of NGSIv2 as well',
  'data/attribute-kind-wrong': 'the schema sees the value and not what the entity says the value is',
};

const types = new Set<string>(inCorpus.map(({ type }) => type));
const examples = hasCorpus
  ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as { records: Truth[] }).records
      .filter(({ model }) => types.has(model))
      .flatMap(({ repo, model, examples }) => examples.map((example) => ({ ...example, repo, model })))
  : [];

/** What a schema would find too. The recorded verdict on a feature is about its properties, which have a place of their own. */
function errorsIn(record: unknown, formats: FormatPolicy): { readonly rule: string; readonly pointer: string }[] {
  return validateEntity(record, { source: 'example', models, formats })
    .filter(({ level, rule }) => level === 'error' && /^(data|geojson)\//.test(rule) && !beyondTheSchema[rule])
    .map(({ rule, location: { pointer = '' } }) => ({ rule, pointer }))
    .filter(({ pointer }) => !pointer.startsWith('/geometry/'));
}

describe.skipIf(!hasCorpus)('examples of Smart Data Models for the environment', () => {
  it.each(examples)(
    '$model/$file ($rep) is $verdict, and $verdictFormatAnnotate with formats annotated',
    ({ repo, model, file, errors = [], verdict, verdictFormatAnnotate }) => {
      const record: unknown = JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file));
      const { origin } = toKeyValues(record);
      const found = errorsIn(record, 'assert');
      const recorded = new Set(errors.map((error) => origin(error.split(' ')[0] ?? '')));
      // Six errors are recorded at most: where there are six, others may be right too.
      if (errors.length < 6) expect([...recorded]).toEqual(expect.arrayContaining(found.map(({ pointer }) => pointer)));
      const attributes = new Set(errors.map((error) => origin(`/${error.split(/[/ ]/)[1]}`)));
      for (const attribute of attributes) expect(found.some(({ pointer }) => pointer.startsWith(attribute))).toBe(true);
      expect(found.length > 0 ? 'invalid' : 'valid').toBe(verdict);
      expect(errorsIn(record, 'annotate').length > 0 ? 'invalid' : 'valid').toBe(verdictFormatAnnotate);
    },
  );

  it('are there for each of the models that the corpus has', () => {
    expect(new Set(examples.map(({ model }) => model))).toEqual(types);
    expect(examples.length).toBeGreaterThan(65);
  });
});

it('the models of the environment are all listed', () => {
  expect(models).toEqual(expect.arrayContaining([...inCorpus, ...others]));
  expect(inCorpus.length + others.length).toBe(26);
});

it('only required attributes are required by the types', () => {
  expectTypeOf<{ id: string; type: string }>().toExtend<SeaConditions>();
  expectTypeOf<{ id: string; type: string }>().not.toExtend<WaterQualityObserved>();
  expectTypeOf<SeaConditions['waveLevel']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<WaterQualityObserved['dateObserved']>().toEqualTypeOf<string>();
});

const point = { type: 'Point', coordinates: [4.4, 51.2] };
const time = '2026-03-01T08:00:00Z';

/** A sound entity of each type that the corpus lacks, and what makes it unsound. */
const cases: readonly (readonly [type: string, sound: object, unsound: readonly (readonly [object, string])[]])[] = [
  [
    'ACMeasurement',
    {
      location: point,
      dateObserved: time,
      phaseType: 'threePhase',
      activePower: { L1: 11996.4, L2: 9461.5, L3: 10242.3 },
      reactivePower: { L1: -2612.6 },
      current: { L1: 56.1, N: 0 },
      phaseToPhaseVoltage: { L12: 406.7 },
      powerFactor: { L1: 0.91 },
      refDevice: ['urn:ngsi-ld:Device:1'],
    },
    [
      [{ phaseType: 'treePhase' }, 'data/value-not-allowed /phaseType'],
      [{ activePower: { L2: -1 } }, 'data/number-out-of-range /activePower/L2'],
      [{ powerFactor: { L3: 1.1 } }, 'data/number-out-of-range /powerFactor/L3'],
      [{ thdVoltage: { L1: 2 } }, 'data/number-out-of-range /thdVoltage/L1'],
      [{ refDevice: [] }, 'data/length-out-of-range /refDevice'],
      [{ refDevice: ['urn:a:b', 'urn:a:b'] }, 'data/items-repeated /refDevice'],
      [{ dateObserved: undefined }, 'data/attribute-missing '],
    ],
  ],
  [
    'AgriParcelRecord',
    {
      location: point,
      hasAgriParcel: 'urn:ngsi-ld:AgriParcel:1',
      soilMoistureVwc: 0.08,
      soilMoistureEc: 17,
      soilTemperature: -2,
      relatedSource: [{ application: 'urn:ngsi-ld:AgriApp:1', applicationEntityId: 'app:1' }],
    },
    [
      [{ soilMoistureVwc: 8 }, 'data/number-out-of-range /soilMoistureVwc'],
      [{ depth: -1 }, 'data/number-out-of-range /depth'],
      [{ hasDevice: 'urn:ngsi-ld:Device:1' }, 'data/scalar-where-array /hasDevice'],
      [{ hasAgriParcel: undefined }, 'data/attribute-missing '],
    ],
  ],
  [
    'Alert',
    {
      alertSource: 'https://example.org/users/8',
      category: 'traffic',
      dateIssued: time,
      subCategory: 'snow/ice',
      data: {},
    },
    [
      [{ category: 'noise' }, 'data/value-not-allowed /category'],
      [{ subCategory: 'trafficjam' }, 'data/value-not-allowed /subCategory'],
      [{ severity: 'severe' }, 'data/value-not-allowed /severity'],
      [{ validFrom: '2026-03-01T08:00:00' }, 'data/date-time-without-offset /validFrom'],
      [{ alertSource: undefined }, 'data/attribute-missing '],
    ],
  ],
  [
    'Building',
    {
      category: ['office'],
      address: { streetAddress: 'Kerkstraat 1', addressLocality: 'Eindhoven' },
      floorsAboveGround: 7,
      floorsBelowGround: 0,
      openingHours: ['Mo-Fr 10:00-19:00'],
      containedInPlace: point,
      occupier: ['urn:ngsi-ld:Person:1'],
    },
    [
      [{ category: 'office' }, 'data/scalar-where-array /category'],
      [{ category: ['flat'] }, 'data/value-not-allowed /category/0'],
      [{ floorsAboveGround: 7.5 }, 'data/fraction-where-integer /floorsAboveGround'],
      [{ collapseRisk: 2 }, 'data/number-out-of-range /collapseRisk'],
      [{ containedInPlace: 'Eindhoven' }, 'geojson/geometry-type-unknown /containedInPlace'],
      [{ address: undefined }, 'data/attribute-missing '],
    ],
  ],
  [
    'FlowerBed',
    { location: point, category: ['urbanTreeSpot'], taxon: ['Tilia'], shape: ['circular'], width: 2.5 },
    [
      [{ category: [] }, 'data/length-out-of-range /category'],
      [{ shape: ['circular', 'circular'] }, 'data/items-repeated /shape'],
      [{ width: -1 }, 'data/number-out-of-range /width'],
      [{ dateLastWatering: '2026-02-30T08:00:00Z' }, 'data/date-time-impossible /dateLastWatering'],
    ],
  ],
  [
    'Garden',
    { location: point, category: ['public'], style: 'french', openingHours: 'Mo-Su', refRecord: ['urn:ngsi-ld:R:1'] },
    [
      [{ style: 'French' }, 'data/value-not-allowed /style'],
      [{ category: ['park'] }, 'data/value-not-allowed /category/0'],
      [{ image: 'garden.jpg' }, 'data/uri-malformed /image'],
    ],
  ],
  [
    'GreenspaceRecord',
    {
      location: point,
      dateObserved: time,
      soilTemperature: 13,
      soilMoistureVwc: 0.3,
      refGreenspace: 'urn:ngsi-ld:G:1',
    },
    [
      [{ litterCoverage: 40 }, 'data/number-out-of-range /litterCoverage'],
      [{ soilMoisturePressure: '30' }, 'data/number-as-text /soilMoisturePressure'],
      [{ refGreenspace: 'two words' }, 'data/uri-malformed /refGreenspace'],
    ],
  ],
  [
    'OSMLanduse',
    { location: point, osmId: 65432198, osmType: 'relation', landuseType: 'residential' },
    [
      [{ landuseType: 'housing' }, 'data/value-not-allowed /landuseType'],
      [{ osmType: 'area' }, 'data/value-not-allowed /osmType'],
      [{ osmId: '65432198' }, 'data/number-as-text /osmId'],
      [{ landuseType: undefined }, 'data/attribute-missing '],
    ],
  ],
  [
    'WaterQualityObserved',
    {
      location: point,
      dateObserved: '2026-03-01T08:00:00Z/2026-03-01T09:00:00Z',
      pH: 7.4,
      conductivity: 0.005,
      'N-TOT': 6,
      'Cl-': 12.5,
      escherichiaColi: 40,
      measurand: ['NO3, 0.01, M1, Concentration of Nitrates'],
    },
    [
      [{ pH: 15 }, 'data/number-out-of-range /pH'],
      [{ O2: -1 }, 'data/number-out-of-range /O2'],
      [{ Fe: false }, 'data/value-wrong-type /Fe'],
      [{ measurand: [] }, 'data/length-out-of-range /measurand'],
      [{ location: undefined }, 'data/attribute-missing '],
    ],
  ],
];

describe('models of the environment that the corpus lacks', () => {
  it('are all here', () => {
    expect(cases.map(([type]) => type)).toEqual(others.map(({ type }) => type));
  });

  it.each(cases)('%s takes a sound entity', (type, sound) => {
    expect(validateEntity({ id: 'urn:ngsi-ld:A:1', type, ...sound }, { source: 'x', models })).toEqual([]);
  });

  it.each(cases.flatMap(([type, sound, unsound]) => unsound.map((one) => [type, ...one, sound] as const)))(
    '%s with %j gives %s',
    (type, change, expected, sound) => {
      const entity = JSON.parse(JSON.stringify({ id: 'urn:ngsi-ld:A:1', type, ...sound, ...change })) as unknown;
      const found = validateEntity(entity, { source: 'x', models });
      expect(found.map(({ rule, location }) => `${rule} ${location.pointer}`)).toEqual([expected]);
    },
  );
});
