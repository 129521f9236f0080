import { asObject } from '../api/json-object.js';
import { conjuncts } from './conjuncts.js';
import { isOldDialect } from './is-old-dialect.js';
import { resolveReference } from './resolve-reference.js';
import { sameJson } from './same-json.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';
import { spend, type WorkBudget } from './work-budget.js';

/** Several schemas that all hold, against which a keyword of another is proved. */
interface Premise {
  readonly parts: readonly SchemaPlace[];
  readonly schemas: readonly Readonly<Record<string, unknown>>[];
  readonly missing: readonly string[];
}

type Proof = (
  keyword: unknown,
  premise: Premise,
  prove: (inner: SchemaPlace[], target: unknown) => boolean,
  schema: Readonly<Record<string, unknown>>,
) => boolean;

const deepest = 24;

/**
 * Whether everything valid against `premises` is valid against `target`: true only where it is proved, keyword by keyword.
 * False says that no proof was found, not that there is none.
 */
export function isImplied(
  target: SchemaPlace,
  premises: readonly SchemaPlace[],
  library: SchemaLibrary,
  budget: WorkBudget,
  depth = 0,
): boolean {
  if (depth > deepest || !spend(budget)) return false;
  if (target.schema === true) return true;
  const schema = asObject(target.schema);
  if (!schema) return false;
  const joined = premises.map((premise) => conjuncts(premise, library));
  const found = joined.flatMap((one) => one.parts);
  if (!spend(budget, found.length)) return false;
  if (found.some((part) => part.schema === target.schema || part.schema === false)) return true;
  const parts = found.filter((part) => !isShadowed(part));
  const schemas = parts.map((part) => asObject(part.schema) ?? {});
  const premise: Premise = { parts, schemas, missing: joined.flatMap((one) => one.missing) };
  const prove = (inner: SchemaPlace[], other: unknown): boolean =>
    isImplied({ schema: other, document: target.document }, inner, library, budget, depth + 1);
  const proved = Object.entries(schema).every(([key, keyword]) => {
    if (!assertions.has(key)) return true;
    if (key === '$ref')
      return isReferenceImplied(String(keyword), target, premises, premise.missing, library, budget, depth);
    if (isRepeated(key, keyword, schemas)) return true;
    return Object.hasOwn(proofs, key) && proofs[key]?.(keyword, premise, prove, schema) === true;
  });
  return proved || isImpliedByEach(target, premises, parts, library, budget, depth);
}

/** Up to draft 7 nothing beside a reference counts. */
function isShadowed({ schema, document }: SchemaPlace): boolean {
  return asObject(schema)?.['$ref'] !== undefined && isOldDialect(document.dialect);
}

/** Keywords that rule something out; all others are annotations. */
const assertions: ReadonlySet<string> = new Set(
  [
    ['$ref', '$dynamicRef', '$recursiveRef', 'type', 'enum', 'const', 'format', 'pattern', 'multipleOf'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength'],
    ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'extends', 'disallow', 'divisibleBy'],
    ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'required'],
    ['minProperties', 'maxProperties', 'dependentRequired', 'dependentSchemas', 'dependencies'],
    ['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'contains', 'minContains', 'maxContains'],
    ['minItems', 'maxItems', 'uniqueItems'],
  ].flat(),
);
/** What they mean depends on the keywords beside them, or on where references start. */
const dependent: ReadonlySet<string> = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'contains',
  'minContains',
  'maxContains',
  'if',
  'then',
  'else',
  'items',
  'additionalItems',
  '$dynamicRef',
  '$recursiveRef',
]);

function isRepeated(key: string, keyword: unknown, schemas: Premise['schemas']): boolean {
  return (
    !dependent.has(key) &&
    !hasRelativeReference(keyword) &&
    schemas.some((one) => Object.hasOwn(one, key) && sameJson(one[key], keyword))
  );
}

function hasRelativeReference(keyword: unknown): boolean {
  const text = JSON.stringify(keyword);
  return typeof keyword === 'object' && /"\$(ref|dynamicRef|recursiveRef)":"(?![a-z][a-z0-9+.-]*:)/i.test(text);
}

/** A reference to what is not at hand is implied by the same reference. */
function isReferenceImplied(
  reference: string,
  target: SchemaPlace,
  premises: readonly SchemaPlace[],
  missing: readonly string[],
  library: SchemaLibrary,
  budget: WorkBudget,
  depth: number,
): boolean {
  const found = resolveReference(reference, target.document, library);
  if (found) return isImplied(found, premises, library, budget, depth + 1);
  return URL.canParse(reference) && missing.includes(reference);
}

/** Where the premises are alternatives, each of them has to imply it. */
function isImpliedByEach(
  target: SchemaPlace,
  premises: readonly SchemaPlace[],
  parts: readonly SchemaPlace[],
  library: SchemaLibrary,
  budget: WorkBudget,
  depth: number,
): boolean {
  if (depth > 3) return false;
  return parts.some(({ schema, document }) =>
    [asObject(schema)?.['anyOf'], asObject(schema)?.['oneOf']].some(
      (list) =>
        Array.isArray(list) &&
        list.length > 0 &&
        list.length < 20 &&
        !premises.some((one) => list.includes(one.schema)) &&
        list.every((one) => isImplied(target, [...premises, { schema: one, document }], library, budget, depth + 1)),
    ),
  );
}

const proofs: Readonly<Record<string, Proof>> = {
  type: (keyword, { schemas }) => {
    const wanted = [keyword].flat();
    return schemas.some((schema) => {
      const types = typesIn(schema);
      return (
        types.length > 0 &&
        types.every((type) => wanted.includes(type) || (type === 'integer' && wanted.includes('number')))
      );
    });
  },
  enum: (keyword, { schemas }) =>
    schemas.some((schema) =>
      valuesIn(schema)?.every((value) => (keyword as readonly unknown[]).some((one) => sameJson(one, value))),
    ),
  const: (keyword, { schemas }) =>
    schemas.some((schema) => valuesIn(schema)?.every((value) => sameJson(value, keyword))),
  required: (keyword, { schemas }) =>
    (keyword as readonly unknown[]).every((name) =>
      schemas.some(({ required }) => Array.isArray(required) && required.includes(name)),
    ),
  properties: (keyword, premise, prove) =>
    Object.entries(keyword as object).every(
      ([name, inner]) => isForbidden(name, premise) || prove(membersNamed(name, premise), inner),
    ),
  additionalProperties: (keyword, { schemas }, _, schema) => {
    if (keyword === true) return true;
    const known = asObject(schema['properties']) ?? {};
    return (
      keyword === false &&
      schema['patternProperties'] === undefined &&
      schemas.some(
        (one) =>
          one['additionalProperties'] === false &&
          one['patternProperties'] === undefined &&
          Object.keys(asObject(one['properties']) ?? {}).every((name) => Object.hasOwn(known, name)),
      )
    );
  },
  items: (keyword, { parts }, prove) => {
    if (Array.isArray(keyword)) return false;
    const inner = parts.flatMap(({ schema, document }) => {
      const items: unknown = asObject(schema)?.['items'];
      return items === undefined || Array.isArray(items) || asObject(schema)?.['prefixItems'] !== undefined
        ? []
        : [{ schema: items, document }];
    });
    return prove(inner, keyword);
  },
  allOf: (keyword, { parts }, prove) => (keyword as readonly unknown[]).every((inner) => prove([...parts], inner)),
  anyOf: (keyword, { parts }, prove) => (keyword as readonly unknown[]).some((inner) => prove([...parts], inner)),
  minimum: (keyword, { schemas }) =>
    schemas.some((one) => numberIn(one, 'minimum', 'exclusiveMinimum') >= Number(keyword)),
  maximum: (keyword, { schemas }) =>
    schemas.some((one) => numberIn(one, 'maximum', 'exclusiveMaximum') <= Number(keyword)),
  exclusiveMinimum: (keyword, { schemas }) =>
    typeof keyword === 'number' &&
    schemas.some((one) => numberIn(one, 'exclusiveMinimum') >= keyword || numberIn(one, 'minimum') > keyword),
  exclusiveMaximum: (keyword, { schemas }) =>
    typeof keyword === 'number' &&
    schemas.some((one) => numberIn(one, 'exclusiveMaximum') <= keyword || numberIn(one, 'maximum') < keyword),
  minLength: atLeast('minLength'),
  minItems: atLeast('minItems'),
  minProperties: atLeast('minProperties'),
  maxLength: atMost('maxLength'),
  maxItems: atMost('maxItems'),
  maxProperties: atMost('maxProperties'),
  uniqueItems: (keyword, { schemas }) => keyword === false || schemas.some((one) => one['uniqueItems'] === true),
};

function atLeast(key: string): Proof {
  return (keyword, { schemas }) => schemas.some((one) => numberIn(one, key) >= Number(keyword));
}

function atMost(key: string): Proof {
  return (keyword, { schemas }) => schemas.some((one) => numberIn(one, key) <= Number(keyword));
}

/** The first of the keywords that is a number; not a number, which compares as false, where none is. */
function numberIn(schema: Readonly<Record<string, unknown>>, ...keys: readonly string[]): number {
  return keys.map((key) => schema[key]).find((value): value is number => typeof value === 'number') ?? Number.NaN;
}

function typesIn({ type, ...schema }: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (type !== undefined) return [type].flat();
  return (valuesIn(schema) ?? []).map((value) =>
    value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value,
  );
}

function valuesIn(schema: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (Object.hasOwn(schema, 'const')) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** Whether no value may have this member. */
function isForbidden(name: string, { schemas }: Premise): boolean {
  return schemas.some(
    (one) =>
      one['additionalProperties'] === false &&
      one['patternProperties'] === undefined &&
      !Object.hasOwn(asObject(one['properties']) ?? {}, name),
  );
}

function membersNamed(name: string, { parts }: Premise): SchemaPlace[] {
  return parts.flatMap(({ schema, document }) => {
    const properties = asObject(asObject(schema)?.['properties']);
    return properties && Object.hasOwn(properties, name) ? [{ schema: properties[name], document }] : [];
  });
}
