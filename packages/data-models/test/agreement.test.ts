// One model and three judges: validateEntity (zod), the generated validator, and a plain ajv over the JSON Schema.
import { type Model, models, validateEntity } from '@ds4sscc/data-models';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { type SchemaRepresentation, schemaDifferences, toJsonSchema } from '@ds4sscc/data-models/json-schema';
import { generateValidator } from '@ds4sscc/data-models/standalone';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeForm, isAttributeName, representationOf } from '../src/representation.js';
import { line } from './bus-line.js';
import { loadValidator } from './load-validator.js';
import { type Entity, inside, mutations } from './mutations.js';

const representations: readonly SchemaRepresentation[] = ['key-values', 'normalized', 'concise'];
const differences = new Map(schemaDifferences.map((difference) => [difference.id, difference]));

interface Judged {
  readonly entity: unknown;
  readonly model: Model;
  readonly representation: SchemaRepresentation;
  /** Rules of the errors that validateEntity gives. */
  readonly errors: readonly string[];
  readonly compiled: boolean;
  readonly plain: boolean;
}

const membersOf = (entity: unknown): Entity => (typeof entity === 'object' && entity !== null ? { ...entity } : {});
const textOf = (entity: unknown): string => JSON.stringify(entity);

/** How each difference shows in an entity. */
const shows: Readonly<Record<string, (judged: Judged) => boolean>> = {
  'another-type': ({ entity, model }) => {
    const { type } = membersOf(entity);
    return ![type].flat().some((one) => one === model.type || one === model.iri);
  },
  'identifier-with-at': ({ entity }) => '@id' in membersOf(entity) || '@type' in membersOf(entity),
  'another-representation': ({ entity, model, representation }) => read(entity, model) !== representation,
  'place-as-text': ({ entity }) =>
    Object.values(membersOf(entity)).some((one) => {
      const { value } = membersOf(one);
      return typeof value === 'string' || Object.hasOwn(membersOf(value), '@value');
    }),
  'value-over-time': ({ entity }) => textOf(entity).includes('"values":'),
  'attribute-of-attribute': ({ entity }) => textOf(entity).includes('"accuracy":'),
  'invisible-letters': ({ entity }) => textOf(entity).includes('\u200b'),
};

/** In which representation an entity is, attributes aside that key-values and concise write alike. */
function read(entity: unknown, { attributes }: Model): string {
  const alike = new Set(['LanguageProperty', 'VocabProperty', 'JsonProperty']);
  const forms = Object.entries(membersOf(entity)).filter(([name]) => isAttributeName(name));
  const told = forms.filter(([name, value]) => !alike.has(attributes[name]?.kind ?? '') || !isSingle(value));
  return representationOf(told.map(([, value]) => attributeForm(value)));
}

function isSingle(value: unknown): boolean {
  return !Array.isArray(value) && Object.keys(membersOf(value)).length === 1;
}

/** What the judges disagree about without a difference that explains it. */
function unexplained(judged: Judged): string | undefined {
  const { errors, compiled, plain } = judged;
  const ours = errors.length === 0;
  if (compiled === plain && plain === ours) return undefined;
  // An entity that looks like another representation, or plain values that look like concise ones, is read as such.
  if (shows['another-representation']?.(judged)) return undefined;
  if (compiled === ours && !ours && errors.every((rule) => differences.get('format-of-others')?.rules.includes(rule)))
    return undefined;
  const covered = [...differences.values()].some(({ id, refusedBy, rules }) =>
    refusedBy === 'schema'
      ? ours && shows[id]?.(judged)
      : !ours && errors.every((rule) => rules.includes(rule)) && (shows[id]?.(judged) ?? true),
  );
  if (covered && compiled === plain) return undefined;
  return `generated ${compiled}, ajv ${plain}, ours ${errors.join(' ')}: ${textOf(judged.entity)}`;
}

function createJudge(model: Model, representation: SchemaRepresentation): (entity: unknown) => Judged {
  const ajv = new Ajv2020({ strict: false, inlineRefs: false, validateSchema: false });
  addFormats.default(ajv);
  const plain = ajv.compile(toJsonSchema(model, representation));
  const compiled = loadValidator(generateValidator(model, representation));
  return (entity) => ({
    entity,
    model,
    representation,
    errors: validateEntity(entity, { source: 'x', models: [model] })
      .filter(({ level }) => level === 'error')
      .map(({ rule }) => rule),
    compiled: compiled(entity),
    plain: plain(entity),
  });
}

describe.each([...models, line].map((model) => [model.type, model] as const))('the judges of %s', (_, model) => {
  it.each(representations)(
    'agree on %s: valid ones, spoilt ones, changed ones and arbitrary JSON',
    { timeout: 60_000 },
    (representation) => {
      const judge = createJudge(model, representation);
      const examples = generateExamples(model, { representation, seed: 31, count: 5 }) as unknown as readonly Entity[];
      const spoilt = generateFaultyExamples(model, { representation, seed: 32, count: 25 });
      for (const entity of examples) expect(judge(entity)).toMatchObject({ errors: [], compiled: true, plain: true });
      for (const { entity, fault, attribute } of spoilt) {
        const { errors, compiled, plain } = judge(entity);
        expect([fault, attribute, errors.length > 0, compiled]).toEqual([fault, attribute, true, false]);
        if (plain) expect(differences.get('format-of-others')?.rules).toEqual(expect.arrayContaining([...errors]));
      }
      const names = Object.keys(model.attributes);
      const one = fc.constantFrom(...examples);
      const name = fc.constantFrom(...names);
      const entities = fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(one, name, fc.constantFrom(...mutations))
            .map(([entity, at, { change }]) => change(entity, at)),
        },
        {
          weight: 2,
          arbitrary: fc.tuple(one, name, fc.jsonValue()).map(([entity, at, value]) => inside(entity, at, () => value)),
        },
        {
          weight: 2,
          arbitrary: fc.tuple(one, name, fc.jsonValue()).map(([entity, at, value]) => ({ ...entity, [at]: value })),
        },
        { weight: 1, arbitrary: fc.jsonValue() },
      );
      fc.assert(
        fc.property(entities, (entity) => {
          expect(unexplained(judge(JSON.parse(textOf(entity)) as unknown))).toBeUndefined();
        }),
        { numRuns: 150, seed: 33 },
      );
    },
  );
});

describe('a difference between JSON Schema and validateEntity', () => {
  const parking = models.find(({ type }) => type === 'OffStreetParking') as Model;
  const judgeNormalized = createJudge(parking, 'normalized');
  const judgeKeyValues = createJudge(parking, 'key-values');
  const location = { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } };
  const entity = { id: 'urn:ngsi-ld:OffStreetParking:1', type: 'OffStreetParking', location };
  const name = { type: 'Property', value: 'x' };
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const examples: Readonly<Record<string, unknown>> = {
    'ring-open': { ...entity, location: { ...location, value: { type: 'Polygon', coordinates: [ring] } } },
    'instances-alike': { ...entity, name: [name, name] },
    'attribute-of-attribute': { ...entity, name: { ...name, accuracy: { type: 'Property' } } },
    'members-and-names': { ...entity, scope: 'no slash' },
    'attribute-object-among-values': {
      ...entity,
      location: location.value,
      name: 'x',
      provider: { type: 'Property', value: {} },
    },
    context: { ...entity, name: { ...name, '@context': {} } },
    'invisible-letters': { ...entity, id: 'urn:ngsi-ld:OffStreetParking:\u200b1' },
    'another-type': { ...entity, type: 'Nothing' },
    'identifier-with-at': { '@id': entity.id, type: entity.type, location },
    'another-representation': { ...entity, location: location.value },
    'place-as-text': { ...entity, location: { ...location, value: JSON.stringify(location.value) } },
    'value-over-time': { ...entity, name: { type: 'Property', values: [['x', '2026-03-01T08:00:00Z']] } },
    'format-of-others': { ...entity, occupancyModified: { type: 'Property', value: '2026-03-01 08:00:00Z' } },
  };

  it.each(schemaDifferences)('shows: $id', ({ id, refusedBy, rules }) => {
    const judge = id === 'attribute-object-among-values' ? judgeKeyValues : judgeNormalized;
    const { errors, compiled, plain } = judge(examples[id]);
    if (refusedBy === 'schema') expect([errors, compiled, plain]).toEqual([[], false, false]);
    else {
      expect(plain).toBe(true);
      expect(errors.length).toBeGreaterThan(0);
      for (const rule of errors) expect(rules).toContain(rule);
      expect(compiled).toBe(id !== 'format-of-others');
    }
  });

  it('is of more than twenty ways to change an entity', () => {
    expect(mutations.length).toBeGreaterThan(40);
  });
});
