import type { DutyState, Request } from './decision.js';

/** What makes a request impossible to decide; `undefined` when nothing does. */
export function requestError(request: Request): string | undefined {
  const given: Partial<Record<keyof Request, unknown>> = request ?? {};
  for (const part of ['action', 'target'] as const) {
    if (typeof given[part] !== 'string' || given[part] === '') return `the request names no ${part}`;
  }
  for (const part of ['assignee', 'assigner'] as const) {
    if (given[part] !== undefined && typeof given[part] !== 'string') return `the ${part} of the request is no IRI`;
  }
  const context: unknown = given.context ?? {};
  if (typeof context !== 'object') return 'the context of the request is no object';
  const {
    partOf = {},
    isA = {},
    operands = {},
    properties = {},
    performed = [],
    duties = {},
  } = context as Readonly<Record<string, unknown>>;
  if (!everyValue(partOf, isList)) return 'partOf does not give a list for every IRI';
  if (!everyValue(isA, isList)) return 'isA does not give a list for every IRI';
  if (!everyValue(operands, isOperand)) return 'operands does not give a value for every left operand';
  if (!everyValue(properties, (given) => everyValue(given, isOperand))) {
    return 'properties does not give values for every IRI';
  }
  if (!Array.isArray(performed) || !performed.every(isPerformance)) return 'performed is not a list of what was done';
  if (!everyValue(duties, (state) => dutyStates.includes(String(state))))
    return 'duties does not give a state for every duty';
  return undefined;
}

const dutyStates: readonly string[] = ['fulfilled', 'violated', 'not-set'] satisfies DutyState[];

function isPerformance(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { action, target, assignee, dateTime, operands = {} } = one as Readonly<Record<string, unknown>>;
  const texts = [target, assignee, dateTime].every((part) => part === undefined || typeof part === 'string');
  return typeof action === 'string' && texts && everyValue(operands, isOperand);
}

function everyValue(map: unknown, test: (value: unknown) => boolean): boolean {
  return typeof map === 'object' && map !== null && !Array.isArray(map) && Object.values(map).every(test);
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

function isOperand(value: unknown): boolean {
  return (Array.isArray(value) ? value : [value]).every((one: unknown) => {
    if (typeof one !== 'object' || one === null) return isPlain(one);
    const { value: inner, datatype, unit } = one as Readonly<Record<string, unknown>>;
    return isPlain(inner) && [datatype, unit].every((name) => name === undefined || typeof name === 'string');
  });
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
