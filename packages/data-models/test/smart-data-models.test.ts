import { models, validateEntity } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from './corpus.js';

interface Example {
  readonly file: string;
  readonly rep: string;
  /** After conversion to key-values, with formats asserted: the policy that this package follows. */
  readonly verdict: 'valid' | 'invalid';
  /** Such as `/tsp type must be integer`. */
  readonly errors?: readonly string[];
}

interface Truth {
  readonly repo: string;
  readonly model: string;
  readonly examples: readonly Example[];
}

/** Findings beside those of the schema, each judged right. */
const judged: Readonly<Record<string, string>> = {
  'TrafficFlowObserved/example.json data/id-not-uri':
    'NGSI-LD wants a URI; the schema takes the short names of NGSIv2 as well',
  'TrafficFlowObserved/example-normalized.json data/id-not-uri': 'the same entity in NGSIv2',
  'AirQualityObserved/example-geojsonfeature.json geojson/geometry-type-unknown':
    'its "geometry" is a GeoProperty; the recorded verdict is of the properties alone',
};

const own = new Set(['AirQualityObserved', 'OffStreetParking', 'TrafficFlowObserved']);
const examples = hasCorpus
  ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as { records: Truth[] }).records
      .filter(({ model }) => own.has(model))
      .flatMap(({ repo, model, examples }) => examples.map((example) => ({ ...example, repo, model })))
  : [];

/** `/properties/tsp/value` of a normalized feature is `/tsp` of the key-values that the recorded verdict is about. */
function keyValuesPointer(pointer = ''): string {
  return pointer.replace(/^\/properties/, '').replace(/\/(?:value|object)$/, '');
}

describe.skipIf(!hasCorpus)('examples of Smart Data Models', () => {
  it.each(examples)(
    '$model/$file ($rep) is $verdict, with an error wherever one is recorded',
    ({ repo, model, file, errors = [], verdict }) => {
      const entity: unknown = JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file));
      const found = validateEntity(entity, { source: file, models }).filter(({ level }) => level === 'error');
      const bySchema = found.filter(({ rule }) => !judged[`${model}/${file} ${rule}`]);
      const pointers = bySchema.map(({ location }) => keyValuesPointer(location.pointer)).sort();
      expect(pointers).toEqual(errors.map((error) => error.split(' ')[0]).sort());
      expect(bySchema.length > 0 ? 'invalid' : 'valid').toBe(verdict);
    },
  );

  it('are there for two of the three types', () => {
    expect(new Set(examples.map(({ model }) => model))).toEqual(new Set(['AirQualityObserved', 'TrafficFlowObserved']));
  });
});
