import { models, validateEntity } from '@ds4sscc/data-models';
import { acMeasurement } from '@ds4sscc/data-models/ac-measurement';
import { aeroAllergenObserved } from '@ds4sscc/data-models/aero-allergen-observed';
import { agriParcelRecord } from '@ds4sscc/data-models/agri-parcel-record';
import { airQualityMonitoring } from '@ds4sscc/data-models/air-quality-monitoring';
import { alert } from '@ds4sscc/data-models/alert';
import { building } from '@ds4sscc/data-models/building';
import { buildingOperation } from '@ds4sscc/data-models/building-operation';
import { electroMagneticObserved } from '@ds4sscc/data-models/electro-magnetic-observed';
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

/** What formats find: annotated, they find nothing. */
const formats = /^data\/(date-time-.*|date-malformed|uri-malformed|format-mismatch)$/;

const types = new Set<string>(inCorpus.map(({ type }) => type));
const examples = hasCorpus
  ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as { records: Truth[] }).records
      .filter(({ model }) => types.has(model))
      .flatMap(({ repo, model, examples }) => examples.map((example) => ({ ...example, repo, model })))
  : [];

/** What a schema would find too. The recorded verdict on a feature is about its properties, which have a place of their own. */
function errorsIn(record: unknown): { readonly rule: string; readonly pointer: string }[] {
  return validateEntity(record, { source: 'example' })
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
      const found = errorsIn(record);
      const recorded = new Set(errors.map((error) => origin(error.split(' ')[0] ?? '')));
      // Six errors are recorded at most: where there are six, others may be right too.
      if (errors.length < 6) expect([...recorded]).toEqual(expect.arrayContaining(found.map(({ pointer }) => pointer)));
      const attributes = new Set(errors.map((error) => origin(`/${error.split(/[/ ]/)[1]}`)));
      for (const attribute of attributes) expect(found.some(({ pointer }) => pointer.startsWith(attribute))).toBe(true);
      expect(found.length > 0 ? 'invalid' : 'valid').toBe(verdict);
      expect(found.some(({ rule }) => !formats.test(rule)) ? 'invalid' : 'valid').toBe(verdictFormatAnnotate);
    },
  );

  it('are there for each of the models that the corpus has', () => {
    expect(new Set(examples.map(({ model }) => model))).toEqual(types);
    expect(examples.length).toBeGreaterThan(65);
  });
});

it('the models of the environment are all listed', () => {
  expect(models).toEqual(expect.arrayContaining([...inCorpus, ...others]));
  expect(inCorpus.length + others.length).toBe(25);
});

it('only required attributes are required by the types', () => {
  expectTypeOf<{ id: string; type: string }>().toExtend<SeaConditions>();
  expectTypeOf<{ id: string; type: string }>().not.toExtend<WaterQualityObserved>();
  expectTypeOf<SeaConditions['waveLevel']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<WaterQualityObserved['dateObserved']>().toEqualTypeOf<string>();
});
