import { type Finding, finding, FindingsError } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import type { CataloguePage } from './check-catalogue-stream.js';
import { NextPageReader } from './next-page.js';
import { nextPageUnclear, pageLoop, pagesLeft } from './page-rules.js';

/** How to follow pages. */
export interface HydraPagesOptions {
  /** Gives a page, as text or as bytes of UTF-8: where the network is allowed, through the guarded fetch. What it throws ends the reading. */
  readonly load: (iri: string) => Promise<string | Uint8Array>;
  /** Called for what is wrong with the pages themselves, once however often they are read. */
  readonly onFinding: (finding: Finding) => void;
  /** JSON-LD contexts beside the bundled ones, by their IRI: a page may name its links with them. */
  readonly contexts?: Readonly<Record<string, unknown>>;
  /** Most pages that are read; 10,000 unless told. */
  readonly maxPages?: number;
}

/**
 * Follows the pages of a Hydra collection from the first, one after the other; a loop ends. Nothing is opened but through
 * `load`. Each call of what is returned reads them from the start, and the second one goes where the first went.
 *
 * @example
 * ```ts
 * import { hydraPages } from '@ds4sscc/catalogue/stream';
 *
 * const pages: Record<string, string> = {
 *   'http://city.example/1': '<http://city.example/1> <http://www.w3.org/ns/hydra/core#next> <http://city.example/2> .',
 *   'http://city.example/2': '<http://city.example/air> a <http://www.w3.org/ns/dcat#Dataset> .',
 * };
 * const sources: string[] = [];
 * const load = async (iri: string) => pages[iri] ?? '';
 * const open = hydraPages('http://city.example/1', { load, onFinding: () => undefined });
 * for await (const page of open()) sources.push(page.source);
 * sources; // => ['http://city.example/1', 'http://city.example/2']
 * ```
 */
export function hydraPages(first: string, options: HydraPagesOptions): () => AsyncGenerator<CataloguePage> {
  const { load, maxPages = 10_000 } = options;
  if (!(maxPages >= 1)) throw new FindingsError('option-invalid', 'maxPages must be at least 1');
  let known: readonly string[] | undefined;
  return async function* open() {
    if (known === undefined) {
      known = yield* follow(first, maxPages, options);
      return;
    }
    for (const iri of known) yield { source: iri, base: iri, chunks: [await load(iri)] };
  };
}

/** Reads the pages for the first time. */
async function* follow(
  first: string,
  maxPages: number,
  { load, onFinding, contexts }: HydraPagesOptions,
): AsyncGenerator<CataloguePage, readonly string[]> {
  const read = new Set<string>();
  for (let iri: string | undefined = first; iri !== undefined; ) {
    read.add(iri);
    const source: string = iri;
    const text = await load(source);
    const reader = new NextPageReader(source);
    yield {
      source,
      base: source,
      chunks: [text],
      see: (block) => reader.see(block, (row) => block.statement(row)),
    };
    if (!reader.isRead) {
      const page = await parseGraph(text, { source, base: source, ...(contexts && { contexts }) });
      reader.see(page, (row) => page.graph.rows.statement(row));
    }
    const { iri: next, link, problem } = reader.next();
    const location = { source, ...(link?.line !== undefined && { line: link.line, column: link.column ?? 1 }) };
    if (problem !== undefined) onFinding(finding(nextPageUnclear, location, { problem }));
    if (next === undefined) break;
    if (read.has(next)) {
      onFinding(finding(pageLoop, location, { next }));
      break;
    }
    if (read.size >= maxPages) {
      onFinding(finding(pagesLeft, location, { next, limit: maxPages }));
      break;
    }
    iri = next;
  }
  return [...read];
}
