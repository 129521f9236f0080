import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { loadSchema } from '@ds4sscc/data-models/foreign';
import { createJudge } from './judge.js';
import { createRandom, type Random } from './random.js';

type Json = Readonly<Record<string, unknown>>;

/** What the acceptor and the full validator say of an entity. */
export interface BothVerdicts {
  readonly accepts: boolean;
  readonly valid: boolean;
  /** The rule of the first finding. */
  readonly first: string;
}

/** Asks the acceptor and the full validator about entities of a schema. */
export function verdictsOf(schema: object | string): (entity: Json | string) => BothVerdicts {
  const { models } = loadSchema(schema, { source: 'schema.json', type: 'Bench' });
  const acceptor = createAcceptor(models);
  const judge = createJudge(models);
  return (entity) => {
    const text = typeof entity === 'string' ? entity : JSON.stringify(entity);
    const bytes = new TextEncoder().encode(text);
    const { silent, first } = judge(bytes);
    return { accepts: acceptor.accept(bytes, 0, bytes.length), valid: silent, first };
  };
}

/** An entity of the schemas here. */
export const bench = (members: Json): Json => ({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', ...members });

/** Texts that are something to a format, or nearly. */
export const texts: readonly string[] = [
  '',
  'a',
  'ab',
  '𝄞𝄞',
  'é',
  'red',
  '2026-03-01T08:00:00Z',
  '2026-03-01t08:00:00z',
  '2026-03-01 08:00:00Z',
  '2026-03-01T08:00:00+0100',
  '2026-03-01T08:00:59.99999999999999999999Z',
  '2026-03-01T08:00:59.99999999999999Z',
  '2016-12-31T23:59:60Z',
  '2016-12-31T23:59:60.999999999999999999Z',
  '2017-01-01T00:59:60+01:00',
  '2017-01-01T05:29:60+05:30',
  '2016-12-31T18:44:60-05:15',
  '2016-12-31T18:45:60-05:15',
  '0000-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2026-03-01',
  '2026-02-30',
  '08:00:00Z',
  '08:00:59.9999999999999999999Z',
  '23:59:60Z',
  '08:00:00',
  'urn:a:b',
  'urn:ngsi-ld:Bench:1',
  'a:',
  'a:b',
  'a:/b',
  'a://',
  'a://b:1',
  'a://b:c',
  'a://u@b/c',
  "http://a.b/c;d=(e)!'f'?g/?h#i?/",
  'http://a.b#c#d',
  'http://a.b/%20',
  'http://a.b/%2',
  'http://[::1]/a',
  'http://a b',
  'http://a.b/[c]',
  'http://ä.b/',
  'a"b:c',
  'x@y.z',
  '\\',
  '\u0000',
  'urn:ngsi-ld:null',
];

/** Makes schemas of all keywords at random, and entities for each, and asks both about them: whatever is accepted has to be valid. */
export function compareRandomSchemas(
  schemas: number,
  seed: number,
): { readonly wrong: readonly string[]; readonly entities: number; readonly valid: number; readonly accepted: number } {
  const random = createRandom(seed);
  const wrong: string[] = [];
  const names = ['a', 'b', 'dateObserved', 'location'];
  let accepted = 0;
  let sound = 0;
  let entities = 0;
  for (let count = 0; count < schemas; count += 1) {
    const properties = Object.fromEntries(names.map((name) => [name, anySchema(random, 1 + random.below(3))]));
    const $defs = { x: anySchema(random, 2), y: anySchema(random, 2) };
    const part = { properties: { a: anySchema(random, 1), type: { enum: ['Bench', 'Seat'] } } };
    const schema = {
      $defs,
      properties,
      ...(random.below(3) === 0 && { allOf: [part, { required: [random.pick(names)] }] }),
    };
    const ask = verdictsOf(schema);
    for (let times = 0; times < 40; times += 1) {
      const own = names.filter(() => random.below(3) === 0);
      const entity = bench(Object.fromEntries(own.map((name) => [name, anyMember(random)])));
      const { accepts, valid, first } = ask(entity);
      entities += 1;
      if (accepts && own.length > 0) accepted += 1;
      if (valid && own.length > 0) sound += 1;
      if (accepts && !valid && wrong.length < 20)
        wrong.push(`${first}: ${JSON.stringify(entity)} by ${JSON.stringify(schema)}`);
    }
  }
  return { wrong, entities, valid: sound, accepted };
}

function anySchema(random: Random, depth: number): unknown {
  if (depth === 0) return leaf(random);
  const inner = (): unknown => anySchema(random, depth - 1);
  switch (random.below(16)) {
    case 0:
      return { type: 'array', items: inner(), minItems: random.below(3) };
    case 1:
      return { type: 'array', items: inner(), maxItems: 2, uniqueItems: true };
    case 2:
      return { type: 'object', properties: { a: inner(), b: inner() }, required: random.pick([['a'], ['b', 'c'], []]) };
    case 3:
      return { properties: { a: inner() }, additionalProperties: random.pick([true, false, { type: 'string' }]) };
    case 4:
      return { anyOf: [inner(), inner()] };
    case 5:
      return { oneOf: [inner(), inner()] };
    case 6:
      return { allOf: [inner(), inner()] };
    case 7:
      return { not: inner() };
    case 8:
      return { $ref: random.pick(['#/$defs/x', '#/$defs/y']), ...(leaf(random) as object) };
    case 9:
      return {
        oneOf: ['Point', 'LineString'].map((type) => ({
          type: 'object',
          required: random.pick([['type'], ['type', 'coordinates']]),
          properties: { type: { enum: [type, random.pick([type, 'Point'])] }, coordinates: { type: 'array' } },
        })),
      };
    case 10:
      return { if: inner(), else: inner() };
    default:
      return leaf(random);
  }
}

function leaf(random: Random): unknown {
  const bound = random.below(4);
  return random.pick<unknown>([
    {},
    { type: 'string' },
    { type: 'string', minLength: bound, maxLength: bound + 1 },
    { type: 'string', format: random.pick(['date-time', 'uri', 'date', 'time', 'email']) },
    { type: 'string', pattern: '^[a-r]+$' },
    { type: 'number', minimum: bound - 1 },
    { type: 'number', exclusiveMaximum: bound, multipleOf: 0.5 },
    { type: 'integer', maximum: bound },
    { type: ['integer', 'string'] },
    { type: 'boolean' },
    { type: 'null' },
    { enum: ['red', 'a', 1, null] },
    { type: 'string', enum: ['red', 'a', '\\', 'ab'], maxLength: 1 },
    { const: { a: 1 } },
    { minimum: 1, minLength: 1, required: ['a'] },
    { type: 'number', maximum: 2, description: 'Relationship. It.' },
  ]);
}

/** An attribute as a value, as an object with it, or as something that means something else in NGSI-LD. */
function anyMember(random: Random): unknown {
  const value = anyValue(random, 3);
  switch (random.below(12)) {
    case 0:
      return { type: 'Property', value };
    case 1:
      return { value };
    case 2:
      return { type: 'Relationship', object: random.pick<unknown>(['urn:a:b', ['urn:a:b', 'urn:a:c'], 'a b']) };
    case 3:
      return random.pick<unknown>([
        { languageMap: { en: 'a', nl: 'red' } },
        { '@type': 'DateTime', '@value': value },
        { type: 'Property', value: { '@type': 'DateTime', '@value': value } },
        { dataset: { '@none': value } },
        { type: 'VocabProperty', vocab: 'red' },
        { json: value },
        [{ type: 'Property', value }],
        [{ json: value }],
        { type: 'GeoProperty', value: { type: 'Point', coordinates: [1, 2] } },
      ]);
    default:
      return value;
  }
}

function anyValue(random: Random, depth: number): unknown {
  const kind = random.below(depth === 0 ? 6 : 10);
  const inner = (): unknown => anyValue(random, depth - 1);
  if (kind < 3) return random.pick(texts);
  if (kind < 5) return random.pick<unknown>([0, -0, 1, 1.5, 2, 3, 1e300, true, false]);
  if (kind === 5) return null;
  if (kind === 6) return Array.from({ length: random.below(4) }, inner);
  if (kind === 7) return { type: random.pick(['Point', 'LineString', 'x']), coordinates: [1, 2] };
  if (kind === 8) return { a: inner(), ...(random.below(2) === 0 && { b: inner(), c: 1 }) };
  return random.pick<unknown>([{ a: 1 }, [], {}, ['a', 'a'], ['a', 'b'], [1, 1.5]]);
}
