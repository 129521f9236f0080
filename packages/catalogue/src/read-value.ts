import type { CompactGraph } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import { nodeKey } from './node-key.js';
import type { LanguageLists, LanguageMap } from './resource.js';
import { xsd } from './vocabulary.js';

/** A value of a property in the shape its use gives it. */
export type ReadValue = LanguageMap | LanguageLists | readonly (string | number)[] | string | number | undefined;

/** No values, and no texts: what many resources share. */
export const nothing: readonly never[] = Object.freeze([]);
export const noText: LanguageMap = Object.freeze({});

/** Values by their numbers: the first `count` of a list that is used again and again. */
export type ReadValues = (use: PropertyUse, values: readonly number[], count: number) => ReadValue;

/**
 * Creates the reader of one graph's values, of which there is at least one: each property in the shape its use gives it,
 * `undefined` where none of them will do.
 */
export function createValueReader(graph: CompactGraph): ReadValues {
  const languages: string[] = [];
  const languageOf = (value: number): string => (languages[graph.kindOf(value)] ??= languageTag(graph, value));

  return (use, values, count) => {
    if (use.language) return use.key === 'keyword' ? lists(values, count) : map(values, count);
    if (use.range === `${xsd}decimal` || use.range === `${xsd}nonNegativeInteger`) {
      const numbers = values.slice(0, count).map((value) => Number(graph.textOf(value)));
      const finite = numbers.filter(Number.isFinite);
      return use.max === 1 ? finite[0] : finite;
    }
    if (use.max === 1) return read(values[0] as number);
    const list = [read(values[0] as number)];
    for (let at = 1; at < count; at += 1) list.push(read(values[at] as number));
    return list;
  };

  /** IRIs and blank nodes as references; a text in their place is read as what it most likely means. */
  function read(value: number): string {
    return graph.kindOf(value) > 1 ? graph.textOf(value) : nodeKey(graph, value);
  }

  function map(values: readonly number[], count: number): LanguageMap {
    const texts: Record<string, string> = {};
    for (let at = 0; at < count; at += 1) {
      const value = values[at] as number;
      if (graph.kindOf(value) <= 1) continue;
      const language = languageOf(value);
      if (!Object.hasOwn(texts, language)) define(texts, language, graph.textOf(value));
    }
    return texts;
  }

  function lists(values: readonly number[], count: number): LanguageLists {
    const texts: Record<string, string[]> = {};
    for (let at = 0; at < count; at += 1) {
      const value = values[at] as number;
      if (graph.kindOf(value) <= 1) continue;
      const language = languageOf(value);
      if (Object.hasOwn(texts, language)) texts[language]?.push(graph.textOf(value));
      else define(texts, language, [graph.textOf(value)]);
    }
    return texts;
  }
}

function languageTag(graph: CompactGraph, value: number): string {
  return (graph.term(value) as { readonly language?: string }).language ?? '';
}

/** As data: a tag that is kept as it was written may be `__proto__`. */
function define<Value>(record: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') Object.defineProperty(record, name, { value, enumerable: true, writable: true });
  else record[name] = value;
}
