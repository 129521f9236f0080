// What people check a file of entities with, each as quick as its users can have it: compiled once, one line at a time. All
// read the same models: their JSON Schema, their zod schemas, or those turned into valibot's.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Compile } from 'typebox/schema';
import * as v from 'valibot';
import { zodSchema } from '../packages/data-models/dist/index.js';
import { toJsonSchema } from '../packages/data-models/dist/json-schema/to-json-schema.js';
import { isGeometry } from '../packages/data-models/dist/checks/is-geometry.js';
import { isIri } from '../packages/data-models/dist/checks/uri.js';
import { streamModels } from './stream-data.mjs';

/** For each peer, what makes the function from an entity to its verdict. */
export const validators = {
  ajv: (representation) => byType((model) => ajvOf(model, representation)),
  typebox: () =>
    byType((model) => {
      const compiled = Compile(toJsonSchema(model, 'key-values'));
      return (entity) => compiled.Check(entity);
    }),
  zod: () =>
    byType((model) => {
      const schema = zodSchema(model);
      return (entity) => schema.safeParse(entity).success;
    }),
  valibot: () =>
    byType((model) => {
      const schema = valibotOf(model);
      return (entity) => v.is(schema, entity);
    }),
  hyperjump: async () => {
    const { registerSchema, validate } = await import('@hyperjump/json-schema/draft-2020-12');
    const { hasSchema, setShouldValidateFormat } = await import('@hyperjump/json-schema');
    await import('@hyperjump/json-schema/formats');
    setShouldValidateFormat(true);
    const checks = new Map();
    for (const model of streamModels) {
      const { $id: _, ...schema } = toJsonSchema(model, 'key-values');
      const iri = `https://city.example/schemas/${model.type}`;
      if (!hasSchema(iri)) registerSchema(schema, iri, 'https://json-schema.org/draft/2020-12/schema');
      checks.set(model.type, await validate(iri));
    }
    return (entity) => checks.get(entity.type)?.(entity).valid === true;
  },
};

/** The limit: lines cut out of the bytes of a file, and each one parsed. */
export async function limit(path, take = () => true) {
  let rest;
  let [records, invalid] = [0, 0];
  const line = (text) => {
    records += 1;
    if (!take(JSON.parse(text))) invalid += 1;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      line(rest ? Buffer.concat([rest, chunk.subarray(from, to)]).toString() : chunk.utf8Slice(from, to));
      rest = undefined;
      from = to + 1;
    }
    if (from < chunk.length) rest = rest ? Buffer.concat([rest, chunk.subarray(from)]) : chunk.subarray(from);
  }
  return { records, invalid };
}

/** The usual way: lines by `readline`, attributes simplified to their values, ajv. */
export async function usual(path) {
  const isValid = byType((model) => ajvOf(model, 'key-values'));
  let [records, invalid] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    records += 1;
    if (!isValid(simplified(JSON.parse(line)))) invalid += 1;
  }
  return { records, invalid };
}

/** Key-values of a normalized entity, as most programs make them. */
export function simplified(entity) {
  const result = {};
  for (const [name, attribute] of Object.entries(entity))
    if (attribute === null || typeof attribute !== 'object' || Array.isArray(attribute)) result[name] = attribute;
    else if (attribute.type === 'Relationship') result[name] = attribute.object;
    else if (attribute.type === 'LanguageProperty') result[name] = { languageMap: attribute.languageMap };
    else if ('value' in attribute) result[name] = attribute.value;
    else result[name] = attribute;
  return result;
}

function byType(compile) {
  const checks = new Map(streamModels.map((model) => [model.type, compile(model)]));
  return (entity) => checks.get(entity.type)?.(entity) === true;
}

function ajvOf(model, representation) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat('iri', isIri);
  return ajv.compile(toJsonSchema(model, representation));
}

function valibotOf(model) {
  const attributes = Object.entries(model.attributes).map(([name, { kind, schema }]) => {
    const value = kind === 'GeoProperty' ? v.pipe(v.looseObject({}), v.check(isGeometry)) : fromZod(schema);
    return [name, model.required.includes(name) ? value : v.optional(value)];
  });
  return v.looseObject({
    id: v.pipe(v.string(), v.check(isIri)),
    type: v.literal(model.type),
    ...Object.fromEntries(attributes),
  });
}

/** The kinds of schemas that the five models are made of. */
function fromZod(schema) {
  const { type, checks = [], element, options, shape, innerType, format } = schema._zod.def;
  const base = {
    string: () => v.string(),
    number: () => (format === 'safeint' ? v.pipe(v.number(), v.safeInteger()) : v.pipe(v.number(), v.finite())),
    boolean: () => v.boolean(),
    any: () => v.any(),
    enum: () => v.picklist([...schema._zod.values]),
    literal: () => v.picklist([...schema._zod.values]),
    array: () => v.array(fromZod(element)),
    union: () => v.union(options.map(fromZod)),
    optional: () => v.optional(fromZod(innerType)),
    // Valibot takes a list for an object, and makes one of it.
    object: () => {
      const members = Object.entries(shape).map(([name, one]) => [name, fromZod(one)]);
      const isNoList = v.check((value) => !Array.isArray(value));
      return v.pipe(v.any(), isNoList, v.looseObject(Object.fromEntries(members)));
    },
  }[type]();
  return checks.reduce((inner, check) => {
    const { check: kind, fn, value, minimum, inclusive, pattern } = check._zod.def;
    const action = {
      custom: () => v.check(fn),
      greater_than: () => (inclusive ? v.minValue(value) : v.gtValue(value)),
      less_than: () => (inclusive ? v.maxValue(value) : v.ltValue(value)),
      min_length: () => v.minLength(minimum),
      string_format: () => v.regex(pattern),
    }[kind]();
    return v.pipe(inner, action);
  }, base);
}
