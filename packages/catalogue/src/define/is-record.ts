import { isObject } from '../is-object.js';

/** Whether a value is an object with members: no date, which a definition in code may hold. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof Date);
}
