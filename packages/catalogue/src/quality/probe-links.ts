import type { GraphDocument } from '@ds4sscc/linked-data';
import { dcat } from '../vocabulary.js';
import { isLink, type LinkStatuses } from './links.js';
import { QualityError } from './quality-error.js';

/**
 * Asks a server about a URL: the HTTP status at the end of redirects, 0 where nobody answers, `undefined` where it cannot
 * be told (because the caller's own rules forbid asking, say). One that rejects has told nothing.
 */
export type LinkProbe = (url: string) => Promise<number | undefined>;

/** How links are tried. */
export interface ProbeLinksOptions {
  /** Requests at one time: 8 unless told. */
  readonly concurrency?: number;
}

/**
 * Tries the access and download URLs of a document, each once. What it gives is for the `links` of `scoreCatalogue`.
 *
 * @throws {QualityError} `concurrency-invalid` unless it is a whole number from 1 upwards.
 * @example
 * ```ts
 * import { probeLinks, scoreCatalogue } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   <http://city.example/air> a dcat:Dataset ; dcat:distribution [ dcat:accessURL <https://city.example/air.csv> ] .`;
 * const document = await parseGraph(text, { source: 'air.ttl' });
 * const links = await probeLinks(document, async (url) => (url.endsWith('.csv') ? 200 : 404));
 * scoreCatalogue(document, { links }).datasets[0]?.indicators['access-url-works']; // => { min: 50, max: 50 }
 * ```
 */
export async function probeLinks(
  document: GraphDocument,
  probe: LinkProbe,
  options: ProbeLinksOptions = {},
): Promise<LinkStatuses> {
  const { concurrency = 8 } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new QualityError('concurrency-invalid', 'concurrency is a whole number from 1 upwards');
  const urls = linksOf(document);
  const statuses = new Map<string, number | undefined>(urls.map((url) => [url, undefined]));
  const waiting = urls.values();
  const work = async (): Promise<void> => {
    // The workers share one iterator, so that each URL is taken by one of them.
    for (const url of waiting) statuses.set(url, await ask(probe, url));
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, urls.length) }, work));
  return statuses;
}

async function ask(probe: LinkProbe, url: string): Promise<number | undefined> {
  try {
    return await probe(url);
  } catch {
    return undefined;
  }
}

/** The access and download URLs that can be tried, each once, in a stable order. */
function linksOf({ graph }: GraphDocument): readonly string[] {
  const urls = new Set<string>();
  for (const property of ['accessURL', 'downloadURL'])
    for (const { object } of graph.withPredicate(dcat + property)) if (isLink(object.value)) urls.add(object.value);
  return [...urls].sort();
}
