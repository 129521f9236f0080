import { type Model, models, publishedDifferences } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

interface Properties {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Schema {
  readonly $schemaVersion: string;
  readonly required: readonly string[];
  readonly allOf: readonly (Properties & { readonly $ref?: string })[];
}

type Context = Readonly<Record<string, string | { readonly '@id': string }>>;

const files = corpusFiles('smart-data-models');

function load(...path: string[]): unknown {
  return JSON.parse(corpusFile('smart-data-models', ...path)) as unknown;
}

/** What a schema takes over from the shared ones, such as `.../common-schema.json#/definitions/GSMA-Commons`. */
function sharedProperties(ref: string): Properties {
  const [, repo = '', file = '', name = ''] = /\/([\w.-]+)\/([\w-]+\.json)#\/definitions\/([\w-]+)$/.exec(ref) ?? [];
  return (load(repo, file) as { definitions: Record<string, Properties> }).definitions[name] ?? {};
}

const published = models.flatMap((model) => {
  const file = files.find((name) => name.endsWith(`/${model.type}/schema.json`));
  return file === undefined ? [] : [{ type: model.type, model, schema: load(file) as Schema }];
});

describe.skipIf(!hasCorpus)('models against the published schemas', () => {
  it.each(published)(
    '$type has the attributes, kinds, version and required list of the schema',
    ({ model, schema }) => {
      expect(model.follows).toContain(`${model.type} ${schema.$schemaVersion}`);
      expect([...model.required, 'id', 'type'].sort()).toEqual([...new Set([...schema.required, 'type'])].sort());
      const properties = schema.allOf.flatMap((part) =>
        Object.entries((part.$ref === undefined ? part : sharedProperties(part.$ref)).properties ?? {}),
      );
      const different = properties.flatMap(([name, { description = '' }]) => {
        if (name === 'id' || name === 'type') return [];
        const attribute = model.attributes[name];
        const kind = /^(\w+)\./.exec(description)?.[1];
        const known = publishedDifferences.some(({ type, at }) => type === model.type && at === `/${name}`);
        return attribute === undefined || (kind !== undefined && kind !== attribute.kind && !known)
          ? [`${name}: ${kind}, ours ${attribute?.kind}`]
          : [];
      });
      expect(different).toEqual([]);
    },
  );

  it.each(
    models.flatMap((model) => {
      const repo = /dataModel\.\w+/.exec(model.follows)?.[0] ?? '';
      return files.includes(`${repo}/context.jsonld`) ? [{ type: model.type, model, repo }] : [];
    }),
  )('$type has the IRIs of the context of $repo', ({ model, repo }) => {
    const context = (load(repo, 'context.jsonld') as { '@context': Context })['@context'];
    const iriOf = (term: string): string | undefined => {
      const entry = context[term];
      return typeof entry === 'object' ? entry['@id'] : entry;
    };
    expect(iriOf(model.type)).toBe(model.iri);
    const different = Object.entries(model.attributes)
      .filter(([name, { iri }]) => iriOf(name) !== undefined && iriOf(name) !== iri)
      .map(([name, { iri }]) => `${name}: ${iriOf(name)}, ours ${iri}`);
    expect(different).toEqual([]);
  });
});

/** The codes of UN/CEFACT Recommendation 20 that models use, with the names it gives them. */
const unitNames: Readonly<Record<string, string>> = {
  '2N': 'decibel',
  '4K': 'milliampere',
  '59': 'part per million',
  '61': 'part per billion (US)',
  A93: 'gram per cubic metre',
  A97: 'hectopascal',
  AE: 'ampere per metre',
  AMP: 'ampere',
  BAR: 'bar',
  C26: 'millisecond',
  C31: 'milliwatt',
  C79: 'kilovolt ampere hour',
  C81: 'radian',
  CEL: 'degree Celsius',
  CMT: 'centimetre',
  D10: 'siemens per metre',
  D44: 'var',
  D46: 'volt - ampere',
  D50: 'volt per metre',
  D54: 'watt per square metre',
  D81: 'microtesla',
  DAY: 'day',
  DBM: 'decibel-milliwatts',
  DD: 'degree [unit of angle]',
  FAH: 'degree Fahrenheit',
  G42: 'microsiemens per centimetre',
  G51: 'litre per second',
  GP: 'milligram per cubic metre',
  GQ: 'microgram per cubic metre',
  H29: 'microgram per litre',
  H61: 'millisiemens per centimetre',
  HAR: 'hectare',
  HM: 'mile per hour',
  HTZ: 'hertz',
  HUR: 'hour',
  K3: 'kilovolt ampere reactive hour',
  KEL: 'kelvin',
  KGM: 'kilogram',
  KMH: 'kilometre per hour',
  KMK: 'square kilometre',
  KMT: 'kilometre',
  KNT: 'knot',
  KPA: 'kilopascal',
  KVA: 'kilovolt - ampere',
  KVR: 'kilovar',
  KVT: 'kilovolt',
  KWH: 'kilowatt hour',
  KWT: 'kilowatt',
  LTR: 'litre',
  LUX: 'lux',
  M1: 'milligram per litre',
  MBR: 'millibar',
  MHZ: 'megahertz',
  MIN: 'minute [unit of time]',
  MMT: 'millimetre',
  MQH: 'cubic metre per hour',
  MQS: 'cubic metre per second',
  MTK: 'square metre',
  MTQ: 'cubic metre',
  MTR: 'metre',
  MTS: 'metre per second',
  MWH: 'megawatt hour (1000 kW.h)',
  P1: 'percent',
  PAL: 'pascal',
  SEC: 'second [unit of time]',
  SMI: 'mile (statute mile)',
  TNE: 'tonne (metric ton)',
  VLT: 'volt',
  WHR: 'watt hour',
  WTT: 'watt',
};

/** What is wrong with the words and units of a model's attributes. */
function problemsOf(model: Model): string[] {
  return Object.entries(model.attributes).flatMap(([name, { description, units, unit, iri }]) => [
    ...(/^[A-Z].*\.$/.test(description) ? [] : [`${name}: no sentence`]),
    ...(units ?? []).filter((code) => unitNames[code] === undefined).map((code) => `${name}: ${code}`),
    ...((units === undefined) === (unit === undefined) ? [] : [`${name}: unit without rule`]),
    ...(iri === undefined ? [`${name}: no IRI`] : []),
  ]);
}

describe('models', () => {
  it('are sorted by type, each of which stands once', () => {
    const types = models.map(({ type }) => type);
    expect(types).toEqual([...new Set(types)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it.each(models.map((model) => ({ type: model.type, model })))(
    '$type describes each attribute in a sentence and gives units as UN/CEFACT codes',
    ({ model }) => {
      expect(problemsOf(model)).toEqual([]);
    },
  );
});
