import type { CompactGraph } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import { nodeKey } from './node-key.js';
import type { LanguageLists, LanguageMap } from './resource.js';
import { xsd } from './vocabulary.js';

/** A value of a property in the shape its use gives it. */
export type ReadValue = LanguageMap | LanguageLists | readonly (string | number)[] | string | number | undefined;

const nothing: readonly never[] = Object.freeze([]);
const noText: LanguageMap = Object.freeze({});

/**
 * Creates the reader of one graph's values, which are given by their numbers: each property in the shape its use gives it,
 * `undefined` where at most one is allowed and none is there.
 */
export function createValueReader(
  graph: CompactGraph,
): (use: PropertyUse, values: readonly number[] | undefined) => ReadValue {
  const languages: string[] = [];
  const languageOf = (value: number): string => (languages[graph.kindOf(value)] ??= languageTag(graph, value));

  return (use, values) => {
    if (use.language) return use.key === 'keyword' ? lists(values) : map(values);
    if (values === undefined) return use.max === 1 ? undefined : nothing;
    if (use.range === `${xsd}decimal` || use.range === `${xsd}nonNegativeInteger`) {
      const numbers = values.map((value) => Number(graph.textOf(value))).filter(Number.isFinite);
      return use.max === 1 ? numbers[0] : numbers;
    }
    return use.max === 1 ? read(values[0] as number) : values.map(read);
  };

  /** IRIs and blank nodes as references; a text in their place is read as what it most likely means. */
  function read(value: number): string {
    return graph.kindOf(value) > 1 ? graph.textOf(value) : nodeKey(graph, value);
  }

  function map(values: readonly number[] | undefined): LanguageMap {
    if (values === undefined) return noText;
    const texts: Record<string, string> = {};
    for (const value of values) {
      if (graph.kindOf(value) <= 1) continue;
      const language = languageOf(value);
      if (!Object.hasOwn(texts, language)) define(texts, language, graph.textOf(value));
    }
    return texts;
  }

  function lists(values: readonly number[] | undefined): LanguageLists {
    const texts: Record<string, string[]> = {};
    for (const value of values ?? nothing) {
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
