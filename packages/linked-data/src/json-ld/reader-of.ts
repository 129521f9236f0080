import { type CompiledContext, compileWith } from './compile-context.js';
import type { CompiledReader } from './compiled-reader.js';
import { isObject } from './is-object.js';

interface Compiled {
  readonly result: CompiledContext;
  /** Texts of the contexts that were loaded for it. */
  readonly loaded: ReadonlyMap<string, string>;
}

/** Readers by the text of their context. It is a matter of time alone: no result depends on it. */
let readers: Map<string, Compiled> | undefined;
const maxReaders = 50;
/** Contexts of more characters belong to one document, and are not worth keeping. */
const maxCharacters = 100_000;

/** The compiled reader for the context that a document names first, if that context is in the subset. */
export function readerOf(document: unknown, load: (iri: string) => unknown): CompiledReader | undefined {
  const first: unknown = Array.isArray(document) ? document[0] : document;
  const context = isObject(first) ? (first['@context'] ?? {}) : {};
  const text = JSON.stringify(context);
  readers ??= new Map();
  let compiled = readers.get(text);
  if (!compiled || !isCurrent(compiled, load)) {
    const loaded = new Map<string, string>();
    const result = compileWith(context, (iri) => {
      const found = load(iri);
      loaded.set(iri, JSON.stringify(found) ?? '');
      return found;
    });
    compiled = { result, loaded };
    if (readers.size >= maxReaders) readers.clear();
    if (text.length <= maxCharacters) readers.set(text, compiled);
  }
  return compiled.result.isSupported ? compiled.result.reader : undefined;
}

/** Whether the contexts that were loaded are still what they were. Each is loaded, so that it is known what was met. */
function isCurrent({ loaded }: Compiled, load: (iri: string) => unknown): boolean {
  let current = true;
  for (const [iri, text] of loaded) if ((JSON.stringify(load(iri)) ?? '') !== text) current = false;
  return current;
}
