import { asObject } from '../api/json-object.js';
import { conjuncts } from './conjuncts.js';
import { isOldDialect } from './is-old-dialect.js';
import { hasFormat } from './known-format.js';
import { resolveReference } from './resolve-reference.js';
import { sameJson } from './same-json.js';
import type { SchemaLibrary, SchemaPlace } from './schema-place.js';
import { all, not, some, type Truth, truthOf } from './truth.js';
import { spend, type WorkBudget } from './work-budget.js';

/** The part of a schema that one step looks at. */
interface Step {
  readonly place: SchemaPlace;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  inner(schema: unknown, value?: unknown): Truth;
}

const deepest = 64;
const mostSteps = 200_000;
const mostCompared = 1000;

/**
 * Whether a value is valid against a schema. What is not supported here is `unknown`, never a guess: patterns, which are
 * foreign code to a backtracking engine, references to what is not at hand, and rarer keywords.
 */
export function evaluateSchema(
  start: SchemaPlace,
  value: unknown,
  library: SchemaLibrary,
  budget: WorkBudget = { left: mostSteps },
): Truth {
  const evaluate = (place: SchemaPlace, given: unknown, depth: number): Truth => {
    if (typeof place.schema === 'boolean') return truthOf(place.schema);
    const schema = asObject(place.schema);
    if (!schema || depth > deepest || !spend(budget)) return 'unknown';
    const inner = (other: unknown, about: unknown = given): Truth =>
      evaluate({ schema: other, document: place.document }, about, depth + 1);
    const step: Step = { place, schema, value: given, inner };
    const own = all(checks.map((check) => check(step, library)));
    const { $ref: reference } = schema;
    if (typeof reference !== 'string') return own;
    const target = resolveReference(reference, place.document, library);
    const referred = target ? evaluate(target, given, depth + 1) : 'unknown';
    // Up to draft 7 nothing beside a reference counts; validators differ in whether they keep to that.
    const beside = own === 'no' && isOldDialect(place.document.dialect) ? 'unknown' : own;
    return all([referred, beside]);
  };
  return evaluate(start, value, 0);
}

type Check = (step: Step, library: SchemaLibrary) => Truth;

const checks: readonly Check[] = [
  checkType,
  checkChoice,
  checkNumber,
  checkText,
  checkList,
  checkMembers,
  checkCombined,
  checkUnsupported,
];

function checkType({ schema: { type }, value }: Step): Truth {
  if (type === undefined) return 'yes';
  return truthOf([type].flat().some((name) => isOfType(value, name)));
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return asObject(value) !== undefined;
  return typeof value === type;
}

function checkChoice({ schema, value }: Step): Truth {
  const { enum: values } = schema;
  if (Array.isArray(values) && !values.some((one) => sameJson(one, value))) return 'no';
  return truthOf(!Object.hasOwn(schema, 'const') || sameJson(schema['const'], value));
}

function checkNumber({ schema, value }: Step): Truth {
  if (typeof value !== 'number') return 'yes';
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof exclusiveMinimum === 'boolean' || typeof exclusiveMaximum === 'boolean') return 'unknown';
  const holds =
    (typeof minimum !== 'number' || value >= minimum) &&
    (typeof maximum !== 'number' || value <= maximum) &&
    (typeof exclusiveMinimum !== 'number' || value > exclusiveMinimum) &&
    (typeof exclusiveMaximum !== 'number' || value < exclusiveMaximum);
  if (!holds || typeof multipleOf !== 'number') return truthOf(holds);
  // Fractions are not exact in binary.
  return Number.isInteger(multipleOf) && Number.isInteger(value) ? truthOf(value % multipleOf === 0) : 'unknown';
}

function checkText({ schema, value }: Step): Truth {
  if (typeof value !== 'string') return 'yes';
  const { minLength, maxLength, pattern, format } = schema;
  const length = [...value].length;
  if (typeof minLength === 'number' && length < minLength) return 'no';
  if (typeof maxLength === 'number' && length > maxLength) return 'no';
  const formed = typeof format === 'string' ? hasFormat(value, format) : 'yes';
  return all([formed, pattern === undefined ? 'yes' : 'unknown']);
}

function checkList({ schema, value, inner }: Step): Truth {
  if (!Array.isArray(value)) return 'yes';
  const { items, prefixItems, minItems, maxItems, uniqueItems } = schema;
  if (typeof minItems === 'number' && value.length < minItems) return 'no';
  if (typeof maxItems === 'number' && value.length > maxItems) return 'no';
  if (uniqueItems === true && value.length > mostCompared) return 'unknown';
  if (uniqueItems === true && value.some((one, index) => value.slice(0, index).some((other) => sameJson(one, other))))
    return 'no';
  if (Array.isArray(items) || prefixItems !== undefined || schema['contains'] !== undefined) return 'unknown';
  return items === undefined ? 'yes' : all(value.map((one) => inner(items, one)));
}

function checkMembers({ place, schema, value, inner }: Step, library: SchemaLibrary): Truth {
  const object = asObject(value);
  if (!object) return 'yes';
  const {
    required,
    additionalProperties,
    unevaluatedProperties,
    patternProperties,
    minProperties,
    maxProperties,
    dependentRequired,
  } = schema;
  const names = Object.keys(object);
  if (Array.isArray(required) && required.some((name) => !Object.hasOwn(object, name as string))) return 'no';
  if (typeof minProperties === 'number' && names.length < minProperties) return 'no';
  if (typeof maxProperties === 'number' && names.length > maxProperties) return 'no';
  const properties = asObject(schema['properties']) ?? {};
  const known = all(
    names.filter((name) => Object.hasOwn(properties, name)).map((name) => inner(properties[name], object[name])),
  );
  const others = names.filter((name) => !Object.hasOwn(properties, name));
  if (others.length === 0 || known === 'no') return all([known, dependentRequired === undefined ? 'yes' : 'unknown']);
  if (patternProperties !== undefined || dependentRequired !== undefined) return 'unknown';
  const rest =
    additionalProperties === undefined ? 'yes' : all(others.map((name) => inner(additionalProperties, object[name])));
  if (unevaluatedProperties === undefined || unevaluatedProperties === true) return all([known, rest]);
  // What other parts of the schema evaluate counts; alternatives may evaluate more.
  const elsewhere = new Set(
    conjuncts(place, library).parts.flatMap((part) =>
      Object.keys(asObject(asObject(part.schema)?.['properties']) ?? {}),
    ),
  );
  return all([known, rest, others.every((name) => elsewhere.has(name)) ? 'yes' : 'unknown']);
}

function* branches({ schema: { allOf }, inner }: Step): Generator<Truth> {
  if (Array.isArray(allOf)) for (const one of allOf) yield inner(one);
}

function checkCombined(step: Step): Truth {
  const { anyOf, oneOf, not: denied, if: condition } = step.schema;
  const truths = [...branches(step)];
  if (Array.isArray(anyOf)) truths.push(some(anyOf.map((one) => step.inner(one))));
  if (Array.isArray(oneOf)) truths.push(exactlyOne(oneOf.map((one) => step.inner(one))));
  if (denied !== undefined) truths.push(not(step.inner(denied)));
  if (condition !== undefined) truths.push('unknown');
  return all(truths);
}

function exactlyOne(truths: readonly Truth[]): Truth {
  const [yes, open] = [
    truths.filter((truth) => truth === 'yes').length,
    truths.filter((truth) => truth === 'unknown').length,
  ];
  if (yes > 1) return 'no';
  if (open > 0) return 'unknown';
  return truthOf(yes === 1);
}

const unsupported = [
  '$dynamicRef',
  '$recursiveRef',
  'dependencies',
  'dependentSchemas',
  'propertyNames',
  'unevaluatedItems',
];

function checkUnsupported({ schema }: Step): Truth {
  return unsupported.some((key) => schema[key] !== undefined) ? 'unknown' : 'yes';
}
