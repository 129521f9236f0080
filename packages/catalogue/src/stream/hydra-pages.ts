import { type Finding, finding, FindingsError } from '@ds4sscc/findings';
import { parseGraph, type Statement } from '@ds4sscc/linked-data';
import type { CataloguePage } from './check-catalogue-stream.js';
import { pageLoop, pagesLeft } from './page-rules.js';

/** How to follow pages. */
export interface HydraPagesOptions {
  /** Gives a page, as text or as bytes of UTF-8: where the network is allowed, through the guarded fetch. What it throws ends the reading. */
  readonly load: (iri: string) => Promise<string | Uint8Array>;
  /** Called for what is wrong with the pages themselves. */
  readonly onFinding: (finding: Finding) => void;
  /** Most pages that are read; 10,000 unless told. */
  readonly maxPages?: number;
}

const hydra = 'http://www.w3.org/ns/hydra/core#';
/** `nextPage` is what the vocabulary had before, and what CKAN still writes. */
const leading = [`${hydra}next`, `${hydra}nextPage`];

/**
 * Follows the pages of a Hydra collection from the first, one after the other; a loop ends. Nothing is opened but through
 * `load`.
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
 * for await (const page of hydraPages('http://city.example/1', { load, onFinding: () => undefined })) sources.push(page.source);
 * sources; // => ['http://city.example/1', 'http://city.example/2']
 * ```
 */
export async function* hydraPages(first: string, options: HydraPagesOptions): AsyncGenerator<CataloguePage> {
  const { load, onFinding, maxPages = 10_000 } = options;
  if (!(maxPages >= 1)) throw new FindingsError('option-invalid', 'maxPages must be at least 1');
  const read = new Set<string>();
  for (let iri: string | undefined = first; iri !== undefined; ) {
    read.add(iri);
    const source: string = iri;
    const text = await load(source);
    yield { source, chunks: [text] };
    const next = await nextPage(text, source);
    iri = next?.object.value;
    if (next === undefined || iri === undefined) return;
    const location = { source, ...(next.line !== undefined && { line: next.line, column: next.column ?? 1 }) };
    if (read.has(iri)) {
      onFinding(finding(pageLoop, location, { next: iri }));
      return;
    }
    if (read.size >= maxPages) {
      onFinding(finding(pagesLeft, location, { next: iri, limit: maxPages }));
      return;
    }
  }
}

async function nextPage(text: string | Uint8Array, source: string): Promise<Statement | undefined> {
  const { graph } = await parseGraph(text, { source, base: source });
  const links = leading.flatMap((property) => graph.withPredicate(property));
  // A text is what CKAN writes.
  return links.find(({ object }) => object.termType !== 'BlankNode' && object.value !== '');
}
