import { isDate, isDateTime, isTime } from '../checks/date-time.js';
import { isUri } from '../checks/uri.js';

/** What generated validators import, so that they and zod check a format by the same code. Fits `ajv.addFormat`, too. */
export const formats: {
  readonly [Name in 'date-time' | 'date' | 'time' | 'uri']: (value: string) => boolean;
} = { 'date-time': isDateTime, date: isDate, time: isTime, uri: isUri };

/** Length of a text as JSON Schema counts it: a letter beyond the basic plane is one, although JavaScript has two. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether two JSON values are the same. A list in place of calls: how deep they nest is up to the data. */
export function sameJson(one: unknown, other: unknown): boolean {
  const waiting: [unknown, unknown][] = [[one, other]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [a, b] = next;
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    const names = Object.keys(a);
    if (names.length !== Object.keys(b).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(b, name)) return false;
      waiting.push([(a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]]);
    }
  }
  return true;
}
