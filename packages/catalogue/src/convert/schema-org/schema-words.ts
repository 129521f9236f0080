import { isObject } from '../../is-object.js';

const prefixes = ['https://schema.org/', 'http://schema.org/', 'schema:', 'sdo:'];

/** A term of schema.org without its namespace, in whichever way it is written. */
export function schemaWord(word: string): string {
  const prefix = prefixes.find((one) => word.startsWith(one));
  return prefix === undefined ? word : word.slice(prefix.length);
}

/** The classes of an object, without their namespace. */
export function schemaTypes(object: unknown): readonly string[] {
  if (!isObject(object)) return [];
  const type = Object.hasOwn(object, '@type') ? object['@type'] : undefined;
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string').map(schemaWord);
}
