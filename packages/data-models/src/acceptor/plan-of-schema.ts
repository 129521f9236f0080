import type * as z from 'zod/mini';
import { languageTagPattern } from '../checks/check-language-map.js';
import type { ValueCause } from '../value-schemas.js';
import type { ValuePlan } from './plan.js';

type Definition = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Definition & { readonly check: string } } }[];
};

const languageKey = `^(?:@none|${languageTagPattern})$`;

const deepest = 8;

/** Reads a schema of zod. What it does not know for certain becomes `other`, which zod itself judges. */
export function planOfSchema(schema: z.core.$ZodType, depth = 0): ValuePlan {
  // A schema may hold itself: what nests deeper is rare in data, and zod judges it.
  const plan = depth < deepest ? known(schema, depth + 1) : undefined;
  return plan ?? { is: 'other', test: (value) => isValid(schema, value) };
}

/** A refinement of someone else may throw, or ask to be awaited: then the full validator has to say what that means. */
function isValid(schema: z.core.$ZodType, value: unknown): boolean {
  try {
    return (schema as z.ZodMiniType).safeParse(value).success;
  } catch {
    return false;
  }
}

function known(schema: z.core.$ZodType, depth: number): ValuePlan | undefined {
  const definition = schema._zod.def as unknown as Definition;
  // A type with a check of its own, such as an address: zod's own code decides. Of numbers, whole ones are common.
  if (definition['coerce'] === true) return undefined;
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  switch (definition.type) {
    case 'any':
    case 'unknown':
      return checks.length === 0 ? { is: 'any' } : undefined;
    case 'null':
      return checks.length === 0 ? { is: 'null' } : undefined;
    case 'boolean':
      return checks.length === 0 ? { is: 'flag' } : undefined;
    case 'string':
      return definition['check'] === undefined ? textPlan(checks) : formatPlan(definition, checks);
    case 'number':
      return numberPlan(definition, checks);
    case 'enum':
    case 'literal':
      return checks.length === 0 ? wordsPlan([...(schema._zod.values ?? [])]) : undefined;
    case 'array':
      return listPlan(definition, checks, depth);
    case 'object':
      return checks.length === 0 ? objectPlan(definition, depth) : undefined;
    case 'union':
      return checks.length === 0 ? unionPlan(definition, depth) : undefined;
    case 'nullable': {
      const inner = planOfSchema(definition['innerType'] as z.core.$ZodType, depth);
      return checks.length === 0 ? { is: 'either', options: [inner, { is: 'null' }] } : undefined;
    }
    case 'record':
      return checks.length === 0 && isLanguageMap(definition) ? { is: 'language-map' } : undefined;
    default:
      return undefined;
  }
}

/** Formats of zod that a pattern decides and nothing else. */
const patternFormats: ReadonlySet<unknown> = new Set(['email', 'ipv4', 'datetime', 'date', 'time', 'duration']);

const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])';
/** The pattern of zod: a schema may have one of its own for the format. */
const ipv4 = `^(?:${byte}\\.){3}${byte}$`;

function formatPlan({ check, format, pattern }: Definition, checks: readonly Definition[]): ValuePlan | undefined {
  if (check !== 'string_format' || checks.length > 0) return undefined;
  if (format === 'ipv6') return { is: 'ipv6' };
  if (format === 'ipv4' && pattern instanceof RegExp && pattern.source === ipv4) return { is: 'ipv4' };
  const byPattern = patternFormats.has(format) && pattern instanceof RegExp;
  return byPattern ? { is: 'pattern', source: pattern.source, flags: pattern.flags } : undefined;
}

const formats: ReadonlySet<unknown> = new Set<ValueCause>(['date-time', 'date', 'time', 'uri', 'identifier']);

function textPlan(checks: readonly Definition[]): ValuePlan | undefined {
  let plan: ValuePlan & { is: 'text' } = { is: 'text' };
  for (const check of checks) {
    const name = check['check'];
    const cause = causeOf(check);
    if (formats.has(cause)) return checks.length === 1 ? ({ is: cause } as ValuePlan) : undefined;
    const pattern = check['pattern'];
    if (name === 'string_format' && check['format'] === 'regex' && checks.length === 1 && pattern instanceof RegExp)
      return { is: 'pattern', source: pattern.source, flags: pattern.flags };
    if (name === 'min_length') plan = { ...plan, least: Math.max(plan.least ?? 0, check['minimum'] as number) };
    else if (name === 'max_length')
      plan = { ...plan, most: Math.min(plan.most ?? Number.POSITIVE_INFINITY, check['maximum'] as number) };
    else return undefined;
  }
  return plan;
}

/** The cause that a check of our own carries: it says which function it is. */
function causeOf(check: Definition): unknown {
  if (check['check'] !== 'custom') return undefined;
  return (check['params'] as { readonly cause?: unknown } | undefined)?.cause;
}

function numberPlan(definition: Definition, checks: readonly Definition[]): ValuePlan | undefined {
  const plan = { is: 'number' as const, ...(definition['format'] === 'safeint' && { integer: true as const }) };
  if (definition['check'] !== undefined && definition['format'] !== 'safeint') return undefined;
  const bounds: { least?: number; most?: number; above?: number; below?: number } = {};
  for (const check of checks) {
    const bound = check['value'];
    if (typeof bound !== 'number') return undefined;
    if (check['check'] === 'greater_than') {
      const side = check['inclusive'] === true ? 'least' : 'above';
      bounds[side] = Math.max(bounds[side] ?? Number.NEGATIVE_INFINITY, bound);
    } else if (check['check'] === 'less_than') {
      const side = check['inclusive'] === true ? 'most' : 'below';
      bounds[side] = Math.min(bounds[side] ?? Number.POSITIVE_INFINITY, bound);
    } else return undefined;
  }
  return { ...plan, ...bounds };
}

function wordsPlan(values: readonly unknown[]): ValuePlan | undefined {
  const words = values.filter((value) => typeof value === 'string');
  const others = values.filter((value) => typeof value !== 'string');
  const options: ValuePlan[] = words.length > 0 ? [{ is: 'words', words }] : [];
  for (const value of others)
    if (typeof value === 'number') options.push({ is: 'number', least: value, most: value });
    else return undefined;
  return options.length === 1 ? options[0] : { is: 'either', options };
}

function listPlan(definition: Definition, checks: readonly Definition[], depth: number): ValuePlan | undefined {
  let plan: ValuePlan & { is: 'list' } = {
    is: 'list',
    item: planOfSchema(definition['element'] as z.core.$ZodType, depth),
  };
  for (const check of checks)
    if (check['check'] === 'min_length') plan = { ...plan, least: check['minimum'] as number };
    else if (check['check'] === 'max_length') plan = { ...plan, most: check['maximum'] as number };
    else if (causeOf(check) === 'repeated') plan = { ...plan, distinct: true };
    else return undefined;
  const lengths = checks.map(({ check }) => check);
  return new Set(lengths).size === lengths.length ? plan : undefined;
}

function objectPlan(definition: Definition, depth: number): ValuePlan | undefined {
  const catchall = (definition['catchall'] as z.core.$ZodType | undefined)?._zod.def.type ?? 'unknown';
  if (catchall !== 'unknown' && catchall !== 'any' && catchall !== 'never') return undefined;
  const required: string[] = [];
  const members = Object.entries(definition['shape'] as Record<string, z.core.$ZodType>).map(
    ([name, member]): [string, ValuePlan] => {
      const inner = member._zod.def as unknown as Definition;
      if (inner.type !== 'optional') required.push(name);
      return [name, planOfSchema(inner.type === 'optional' ? (inner['innerType'] as z.core.$ZodType) : member, depth)];
    },
  );
  return {
    is: 'object',
    members,
    ...(required.length > 0 && { required }),
    ...(catchall === 'never' && { closed: true as const }),
  };
}

function unionPlan(definition: Definition, depth: number): ValuePlan | undefined {
  // What is a union by a tag, or of one alternative exactly, zod decides.
  if (definition['discriminator'] !== undefined || definition['inclusive'] === false) return undefined;
  return {
    is: 'either',
    options: (definition['options'] as readonly z.core.$ZodType[]).map((option) => planOfSchema(option, depth)),
  };
}

/** Whether it is the schema that `languageProperty` states, which asks what NGSI-LD asks of every such map. */
function isLanguageMap(definition: Definition): boolean {
  const key = (definition['keyType'] as z.core.$ZodType)._zod.def as unknown as Definition;
  const value = known(definition['valueType'] as z.core.$ZodType, 0);
  const [only, ...more] = key.checks ?? [];
  const pattern = only?._zod.def['pattern'];
  const texts: ValuePlan = { is: 'either', options: [{ is: 'text' }, { is: 'list', item: { is: 'text' } }] };
  return (
    more.length === 0 &&
    pattern instanceof RegExp &&
    pattern.source === languageKey &&
    pattern.flags === '' &&
    JSON.stringify(value) === JSON.stringify(texts)
  );
}
