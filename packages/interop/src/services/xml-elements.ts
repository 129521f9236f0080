import { isObject } from '../api/json-object.js';

/** The elements that fast-xml-parser gives under a name: one that stands once is no list for it, and one that has only text is left out. */
export function xmlElements(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isObject);
}
