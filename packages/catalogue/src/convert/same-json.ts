import { isObject } from '../is-object.js';

/** Whether two JSON values say the same: members in any order, items of a list too. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || sortedText(a) === sortedText(b);
}

/** One text for all spellings of a value. Values come from a reader that bounds how deep they nest. */
export function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).sort().join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${sortedText(value[name])}`);
  return `{${members.join(',')}}`;
}
