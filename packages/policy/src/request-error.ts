import type { DutyState, Request } from './decision.js';

/** What makes a request impossible to decide; `undefined` when nothing does. Asked for each decision: it allocates nothing. */
export function requestError(request: Request): string | undefined {
  if (typeof request !== 'object' || request === null) return 'the request names no action';
  const { action, target, assignee, assigner, context }: Readonly<Partial<Record<keyof Request, unknown>>> = request;
  if (typeof action !== 'string' || action === '') return 'the request names no action';
  if (typeof target !== 'string' || target === '') return 'the request names no target';
  if (!isText(assignee)) return 'the assignee of the request is no IRI';
  if (!isText(assigner)) return 'the assigner of the request is no IRI';
  return context === undefined ? undefined : contextError(context);
}

function contextError(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null) return 'the context of the request is no object';
  const { dateTime, partOf, isA, operands, properties, performed, duties } = context as Readonly<
    Record<string, unknown>
  >;
  if (!isText(dateTime)) return 'the moment of the request is no text';
  if (!everyValue(partOf, isList)) return 'partOf does not give a list for every IRI';
  if (!everyValue(isA, isList)) return 'isA does not give a list for every IRI';
  if (!everyValue(operands, isOperand)) return 'operands does not give a value for every left operand';
  if (!everyValue(properties, isProperties)) return 'properties does not give values for every IRI';
  if (performed !== undefined && !(Array.isArray(performed) && performed.every(isPerformance))) {
    return 'performed is not a list of what was done';
  }
  return everyValue(duties, isDutyState) ? undefined : 'duties does not give a state for every duty';
}

const dutyStates: readonly unknown[] = ['fulfilled', 'violated', 'not-set'] satisfies DutyState[];
const isDutyState = (state: unknown): boolean => dutyStates.includes(state);
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isProperties = (given: unknown): boolean => given !== undefined && everyValue(given, isOperand);

/** Whether a map that may be left out gives something fitting for each of its keys. */
function everyValue(map: unknown, test: (value: unknown) => boolean): boolean {
  if (map === undefined) return true;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return false;
  for (const key in map) if (!test((map as Readonly<Record<string, unknown>>)[key])) return false;
  return true;
}

/** Whether something is an entry of a log. */
export function isPerformance(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { action, target, assignee, dateTime, operands, properties, reserved } = one as Readonly<
    Record<string, unknown>
  >;
  if (!everyValue(properties, isProperties) || !['undefined', 'boolean'].includes(typeof reserved)) return false;
  return typeof action === 'string' && [target, assignee, dateTime].every(isText) && everyValue(operands, isOperand);
}

function isOperand(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isOneOperand) : isOneOperand(value);
}

function isOneOperand(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isPlain(value);
  const { value: inner, datatype, unit } = value as Readonly<Record<string, unknown>>;
  return isPlain(inner) && isText(datatype) && isText(unit);
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
