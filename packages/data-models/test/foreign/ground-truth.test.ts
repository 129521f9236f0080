import { fileURLToPath } from 'node:url';
import type { LoadedModels } from '@ds4sscc/data-models/foreign';
import { loadModels } from '@ds4sscc/data-models/foreign/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { toKeyValues } from '../../src/representations/to-key-values.js';
import { corpusFile, hasCorpus } from '../corpus.js';

interface Example {
  readonly file: string;
  readonly rep: string;
  readonly verdict: 'valid' | 'invalid' | 'not-json';
  readonly rawVerdict: 'valid' | 'invalid';
  readonly verdictFormatAnnotate: 'valid' | 'invalid';
  /** The first six, such as `/tsp type must be integer`. */
  readonly errors?: readonly string[];
  readonly nErrors?: number;
  readonly causes?: readonly string[];
}

interface Truth {
  readonly repo: string;
  readonly model: string;
  readonly schema: { readonly nonStrict: boolean };
  readonly examples: readonly Example[];
}

/** The rules that each recorded cause goes by here. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  'array-where-scalar': ['data/array-where-scalar'],
  'datetime-malformed': ['data/date-time-malformed'],
  'datetime-without-offset': ['data/date-time-without-offset'],
  'enum-mismatch': ['data/value-not-allowed'],
  'float-where-integer': ['data/fraction-where-integer'],
  // Of a date or a date with time, the one that the text looks like is named.
  'format-date': ['data/date-malformed', 'data/date-time-without-offset'],
  'format-uri': ['data/uri-malformed'],
  geometry: ['data/value-not-allowed'],
  // An identifier is a short name or a URI; what fits neither is reported as no URI.
  'id-or-pattern': ['data/uri-malformed'],
  'missing-required': ['data/attribute-missing'],
  'nested-normalised-inside-value': ['data/nested-normalised-value'],
  'not-boolean': ['data/not-boolean'],
  'object-where-array': ['data/object-where-array'],
  'range-or-size:maximum': ['data/number-out-of-range'],
  'range-or-size:minItems': ['data/length-out-of-range'],
  'scalar-where-array': ['data/scalar-where-array'],
  'scalar-where-object': ['data/scalar-where-object'],
  'time-without-offset': ['data/date-time-without-offset', 'data/date-time-malformed'],
  'type-name-mismatch': ['data/type-mismatch'],
  // All of them are true or false, or a text, where a number belongs.
  'type-other': ['data/value-wrong-type'],
};

/** Recorded causes that are objections of branches which the value was not meant for, or follow from another cause. */
const noise: Readonly<Record<string, readonly string[]>> = {
  'RainFallRadarObserved/example-geojsonfeature.json': [
    // The type is "polygon" in lower case; each of the six geometries objects to its coordinates in another way.
    'range-or-size:minItems',
    'array-where-scalar',
    'scalar-where-array',
  ],
  // "locationType" is true, and so is not one of the numbers 0 to 4.
  'TransportStation/example-normalized.json': ['enum-mismatch'],
};

const noisePointers: Readonly<Record<string, readonly string[]>> = {
  'RainFallRadarObserved/example-geojsonfeature.json': [
    '/location/coordinates',
    '/location/coordinates/0',
    '/location/coordinates/0/0',
  ],
};

const folder = fileURLToPath(new URL('../../../../../shared/corpus/smart-data-models/', import.meta.url));
const truths = hasCorpus
  ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as { records: Truth[] }).records
  : [];
const examples = truths.flatMap(({ repo, model, examples: all }) =>
  all.map((example) => ({ ...example, repo, model, name: `${model}/${example.file}` })),
);

describe.skipIf(!hasCorpus)('the recorded verdicts over Smart Data Models', () => {
  let loaded: LoadedModels;
  beforeAll(async () => {
    loaded = await loadModels(folder);
  });

  const check = (type: string, value: unknown, formats: 'assert' | 'annotate' = 'assert') =>
    loaded.models.find((model) => model.type === type)?.checkValues?.(value, { formats }) ?? [];
  const verdict = (...given: Parameters<typeof check>): string =>
    check(...given).some(({ rule }) => rule.level === 'error') ? 'invalid' : 'valid';
  const read = ({ repo, model, file }: { repo: string; model: string; file: string }): unknown =>
    JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file));

  it('all seventy schemas are models, as recorded, and no file is unreadable', () => {
    expect(truths.filter(({ schema }) => schema.nonStrict)).toHaveLength(70);
    const types = new Set(loaded.models.map(({ type }) => type));
    expect(truths.filter(({ model }) => !types.has(model))).toEqual([]);
    expect(loaded.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(examples.filter((one) => one.verdict !== 'not-json'))(
    '$name ($rep) is $verdict, $verdictFormatAnnotate with formats as remarks, $rawVerdict as it stands',
    (example) => {
      const raw = read(example);
      const { entity } = toKeyValues(raw);
      expect({
        verdict: verdict(example.model, entity),
        verdictFormatAnnotate: verdict(example.model, entity, 'annotate'),
        rawVerdict: verdict(example.model, raw),
      }).toEqual({
        verdict: example.verdict,
        verdictFormatAnnotate: example.verdictFormatAnnotate,
        rawVerdict: example.rawVerdict,
      });
    },
  );

  it.each(examples.filter((one) => one.verdict === 'invalid'))('$name is invalid for $causes', (example) => {
    const { name, causes = [], errors = [], nErrors = 0 } = example;
    const found = check(example.model, toKeyValues(read(example)).entity);
    const rules = new Set(found.map(({ rule }) => rule.id));
    const told = causes.filter((cause) => !noise[name]?.includes(cause));
    expect(told.filter((cause) => !rulesOf[cause]?.some((rule) => rules.has(rule)))).toEqual([]);
    expect([...rules].filter((rule) => !told.some((cause) => rulesOf[cause]?.includes(rule)))).toEqual([]);

    const pointers = new Set(found.map(({ pointer }) => pointer));
    const recorded = new Set(errors.map((error) => error.split(' ')[0] as string));
    const expected = [...recorded].filter((pointer) => !noisePointers[name]?.includes(pointer));
    expect(expected.filter((pointer) => !pointers.has(pointer))).toEqual([]);
    // Where all errors are recorded, there are no others.
    if (nErrors === errors.length) expect([...pointers].sort()).toEqual(expected.sort());
    expect(new Set(found.map(({ rule, pointer, args }) => JSON.stringify([rule.id, pointer, args]))).size).toBe(
      found.length,
    );
  });
});
