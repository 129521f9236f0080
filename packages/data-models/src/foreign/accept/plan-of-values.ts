import type { ValuePlan } from '../../acceptor/plan.js';
import { isWritten } from '../../acceptor/is-written.js';
import type { BundledSchema, SchemaBundle } from '../bundle-schema.js';
import { isNumberFormat } from '../known-formats.js';
import { allOfValue, type Schema } from './all-of-value.js';
import type { ValueTest } from './ask-schemas.js';
import { areExclusive } from './are-exclusive.js';

/** The plan of a value that several schemas have to take. */
export type ValuePlanner = (schemas: readonly BundledSchema[]) => ValuePlan;

/** Keywords whose meaning a plan has; whatever has another one is asked itself. */
const known: ReadonlySet<string> = new Set([
  '$ref',
  'allOf',
  'description',
  'x-ngsi',
  'type',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'items',
  'required',
  'properties',
  'additionalProperties',
  'anyOf',
  'oneOf',
]);

const deepest = 8;
const mostPlans = 2_000;

/**
 * Creates what reads schemas as plans. A plan takes what the schemas take, or less: what it leaves, the evaluation of the
 * full validator is asked about, for that value only.
 */
export function createValuePlanner(
  bundle: SchemaBundle,
  ask: (schemas: readonly BundledSchema[]) => ValueTest,
): ValuePlanner {
  let plans = 0;

  const planOf = (schemas: readonly BundledSchema[], depth: number): ValuePlan => {
    const parts = allOfValue(schemas, bundle);
    if (!parts) return { is: 'other' };
    const asked: ValuePlan = { is: 'other', test: ask(schemas) };
    plans += 1;
    if (depth > deepest || plans > mostPlans) return asked;
    const options = optionsOf(parts, schemas, depth);
    if (options === undefined) return asked;
    return options.length === 1 ? (options[0] as ValuePlan) : { is: 'either', options };
  };

  /** The ways in which a value may be right; `undefined` where only asking tells. */
  const optionsOf = (
    parts: readonly Schema[],
    schemas: readonly BundledSchema[],
    depth: number,
  ): readonly ValuePlan[] | undefined => {
    if (!parts.every((part) => Object.keys(part).every((keyword) => known.has(keyword)))) return undefined;
    const branching = parts.find((part) => Object.hasOwn(part, 'anyOf') || Object.hasOwn(part, 'oneOf'));
    if (branching) return branchesOf(branching, parts, schemas, depth);
    const judging = parts.filter((part) => Object.keys(part).some((keyword) => !silent.has(keyword)));
    if (judging.length === 0) return [{ is: 'any' }];
    const asked: ValuePlan = { is: 'other', test: ask(schemas) };
    const enumerated = judging.find((part) => Object.hasOwn(part, 'enum'));
    if (enumerated) {
      const words = (enumerated['enum'] as readonly unknown[]).filter((word) => typeof word === 'string');
      const taken = words.filter(ask(schemas)).filter(isWritten);
      const isAll = words.length === (enumerated['enum'] as readonly unknown[]).length;
      return taken.length === 0 ? undefined : [{ is: 'words', words: taken }, ...(isAll ? [] : [asked])];
    }
    return typesOf(judging)?.flatMap((type) => ofType(type, judging, asked, depth));
  };

  const branchesOf = (
    branching: Schema,
    parts: readonly Schema[],
    schemas: readonly BundledSchema[],
    depth: number,
  ): readonly ValuePlan[] | undefined => {
    const keyword = Object.hasOwn(branching, 'anyOf') ? 'anyOf' : 'oneOf';
    const { [keyword]: _, ...rest } = branching;
    const branches = branching[keyword] as readonly BundledSchema[];
    if (keyword === 'oneOf' && !areExclusive(branches, bundle)) return undefined;
    // What they refer to stands among the parts already.
    const others = parts.map((part) => withoutParts(part === branching ? rest : part));
    const options = branches.map((branch) => planOf([...others, branch], depth + 1));
    // Whatever has to be asked is asked once, last.
    const quick = options.flatMap(flat).filter(({ is }) => is !== 'other');
    return quick.length === 0
      ? undefined
      : [...quick, ...(options.some(asks) ? [{ is: 'other' as const, test: ask(schemas) }] : [])];
  };

  const ofType = (type: string, parts: readonly Schema[], asked: ValuePlan, depth: number): readonly ValuePlan[] => {
    const formats = new Set(parts.map(({ format }) => format).filter((format) => typeof format === 'string'));
    switch (type) {
      case 'null':
        return [{ is: 'null' }];
      case 'boolean':
        return [{ is: 'flag' }];
      case 'integer':
      case 'number':
        return [...formats].some(isNumberFormat) ? [asked] : [numberPlan(type, parts)];
      case 'string':
        return textPlans([...formats], parts, asked);
      case 'array': {
        const items = parts.flatMap((part) => (Object.hasOwn(part, 'items') ? [part['items'] as BundledSchema] : []));
        const distinct = parts.some((part) => part['uniqueItems'] === true);
        const list: ValuePlan = {
          is: 'list',
          item: planOf(items, depth + 1),
          ...limits('least', 'minItems', Math.max, parts),
          ...limits('most', 'maxItems', Math.min, parts),
          ...(distinct && { distinct: true as const }),
        };
        return distinct ? [list, asked] : [list];
      }
      default:
        return [objectPlan(parts, depth) ?? asked];
    }
  };

  const objectPlan = (parts: readonly Schema[], depth: number): ValuePlan | undefined => {
    if (parts.some((part) => !isOpen(part['additionalProperties']))) return undefined;
    const members = new Map<string, BundledSchema[]>();
    for (const part of parts)
      for (const [name, schema] of Object.entries((part['properties'] ?? {}) as Record<string, BundledSchema>))
        members.set(name, [...(members.get(name) ?? []), schema]);
    const required = [...new Set(parts.flatMap((part) => (part['required'] ?? []) as readonly string[]))];
    for (const name of required) if (!members.has(name)) members.set(name, []);
    if (![...members.keys()].every((name) => name !== '' && name !== '__proto__' && isWritten(name))) return undefined;
    return {
      is: 'object',
      members: [...members].map(([name, schemas]) => [name, planOf(schemas, depth + 1)] as const),
      ...(required.length > 0 && { required }),
    };
  };

  return (schemas) => planOf(schemas, 0);
}

/** Keywords that ask nothing of a value themselves. */
const silent: ReadonlySet<string> = new Set(['$ref', 'allOf', 'description', 'x-ngsi']);

function withoutParts(part: Schema): Schema {
  const { $ref: _, allOf: __, ...rest } = part;
  return rest;
}

function flat(plan: ValuePlan): readonly ValuePlan[] {
  return plan.is === 'either' ? plan.options : [plan];
}

function asks(plan: ValuePlan): boolean {
  return flat(plan).some(({ is }) => is === 'other');
}

/** The types that all parts allow; `undefined` where none says, and nothing else tells. */
function typesOf(parts: readonly Schema[]): readonly string[] | undefined {
  let types: readonly string[] | undefined;
  for (const part of parts) {
    if (!Object.hasOwn(part, 'type')) continue;
    const own = ([] as string[]).concat(part['type'] as string | string[]);
    const allows = (type: string): boolean => own.includes(type) || (type === 'integer' && own.includes('number'));
    types = types === undefined ? own : [...new Set([...types.filter(allows), ...meet(own, types)])];
  }
  if (types !== undefined) return types.length > 0 ? types : undefined;
  const ofObjects = parts.every((part) => Object.hasOwn(part, 'properties') || Object.hasOwn(part, 'required'));
  return ofObjects ? ['object'] : undefined;
}

/** An integer that one part asks for, where another one takes any number. */
function meet(own: readonly string[], types: readonly string[]): readonly string[] {
  return own.includes('integer') && types.includes('number') ? ['integer'] : [];
}

function limits<Side extends string>(
  side: Side,
  keyword: string,
  join: (...values: number[]) => number,
  parts: readonly Schema[],
): { readonly [Name in Side]?: number } {
  // Nothing is above an upper limit beyond all numbers: it is none.
  const isLimit = (value: unknown): value is number =>
    typeof value === 'number' && (side !== 'most' || value < Number.POSITIVE_INFINITY);
  const values = parts.map((part) => part[keyword]).filter(isLimit);
  return (values.length > 0 ? { [side]: join(...values) } : {}) as { readonly [Name in Side]?: number };
}

function numberPlan(type: 'integer' | 'number', parts: readonly Schema[]): ValuePlan {
  return {
    is: 'number',
    ...(type === 'integer' && { integer: true as const }),
    ...limits('least', 'minimum', Math.max, parts),
    ...limits('most', 'maximum', Math.min, parts),
    ...limits('above', 'exclusiveMinimum', Math.max, parts),
    ...limits('below', 'exclusiveMaximum', Math.min, parts),
  };
}

/** Seconds with more decimals than these are rounded up to the next minute, which the format does not have. */
const instants: ReadonlyMap<string, ValuePlan> = new Map<string, ValuePlan>([
  ['date-time', { is: 'date-time', most: 35 }],
  ['date', { is: 'date' }],
  ['time', { is: 'time', most: 24 }],
  ['uri', { is: 'plain-uri' }],
]);

function textPlans(formats: readonly string[], parts: readonly Schema[], asked: ValuePlan): readonly ValuePlan[] {
  const bounds = { ...limits('least', 'minLength', Math.max, parts), ...limits('most', 'maxLength', Math.min, parts) };
  const ofText = formats.filter((format) => !isNumberFormat(format));
  if (ofText.length === 0)
    return Object.keys(bounds).length === 0 ? [{ is: 'text' }] : [{ is: 'text', ...bounds }, asked];
  const plan = ofText.length === 1 && Object.keys(bounds).length === 0 ? instants.get(ofText[0] as string) : undefined;
  return plan ? [plan, asked] : [asked];
}

function isOpen(others: unknown): boolean {
  return (
    others === undefined || others === true || (typeof others === 'object' && Object.keys(Object(others)).length === 0)
  );
}
