import { isObject } from './json-object.js';

/** Whether two JSON values are the same. A list in place of calls: how deep they nest is up to the data. */
export function sameJson(first: unknown, second: unknown): boolean {
  const waiting: [unknown, unknown][] = [[first, second]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [a, b] = next;
    if (a === b) continue;
    if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (let index = 0; index < a.length; index += 1) waiting.push([a[index], b[index]]);
    } else if (isObject(a) && isObject(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(b, name)) return false;
        waiting.push([a[name], b[name]]);
      }
    } else return false;
  }
  return true;
}
