import {
  type CompactGraph,
  createGraph,
  literal,
  namedNode,
  type Statement,
  statement,
  type Term,
} from '@ds4sscc/linked-data';
import { entityTag, isKnown } from './entity-tag.js';
import type { Handler } from './handler.js';
import { preferredType } from './preferred-type.js';
import { methodNotAllowed, problemResponse } from './problem.js';
import { createWrittenTexts, type WrittenTexts } from './written-texts.js';

/** What a catalogue is published with. */
export interface CatalogueEndpointOptions {
  /** The catalogue as it is now, and another graph once it has changed; `createDataSpace` has it. */
  catalogue(): CompactGraph | undefined;
  /** Datasets on a page; 100 where left out. */
  readonly pageSize?: number;
}

type Write = (graph: CompactGraph) => Promise<string>;

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

// Each syntax loads its writer when somebody asks for it.
const writers: Readonly<Record<string, Write>> = {
  'text/turtle': async (graph) =>
    (await import('@ds4sscc/linked-data/write/turtle')).writeTurtle(graph, { prefixes }).text,
  'application/ld+json': async (graph) =>
    (await import('@ds4sscc/linked-data/write/json-ld')).writeJsonLd(graph, { prefixes }).text,
  'application/rdf+xml': async (graph) =>
    (await import('@ds4sscc/linked-data/write/rdf-xml')).writeRdfXml(graph, { prefixes }).text,
  'application/n-triples': async (graph) =>
    (await import('@ds4sscc/linked-data/write/n-triples')).writeNTriples(graph).text,
  'application/trig': async (graph) =>
    (await import('@ds4sscc/linked-data/write/trig')).writeTriG(graph, { prefixes }).text,
};

/**
 * Publishes a DCAT-AP catalogue: five syntaxes by content negotiation, entity tags, pages of datasets (`?page=2`) linked as
 * Hydra and in the Link header. What was written of a graph is kept, up to 32 million characters, until there is another graph.
 *
 * @example
 * ```ts
 * import { createCatalogueEndpoint } from '@ds4sscc/blueprint/server';
 * import { createGraph } from '@ds4sscc/linked-data';
 *
 * const publish = createCatalogueEndpoint({ catalogue: () => createGraph([]) });
 * const answer = await publish(new Request('https://city.example/catalogue', { headers: { accept: 'text/turtle' } }));
 * answer.headers.get('content-type'); // => 'text/turtle; charset=utf-8'
 * (await publish(new Request('https://city.example/catalogue', { headers: { accept: 'image/png' } }))).status; // => 406
 * ```
 */
export function createCatalogueEndpoint({ catalogue, pageSize = 100 }: CatalogueEndpointOptions): Handler {
  let published: Published | undefined;
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(['GET', 'HEAD']);
    const type = preferredType(request.headers.get('accept'), Object.keys(writers));
    const write = type === undefined ? undefined : writers[type];
    if (type === undefined || write === undefined)
      return problemResponse(
        { status: 406, title: 'Not acceptable', detail: `Ask for one of: ${Object.keys(writers).join(', ')}.` },
        { vary: 'accept' },
      );
    const graph = catalogue();
    if (graph !== published?.graph) published = graph && publish(graph);
    if (published === undefined) return problemResponse({ status: 503, title: 'There is no catalogue at present' });
    const current = published;
    const { datasets, texts } = current;
    const page = pageOf(datasets.length, new URL(request.url), pageSize);
    if (page === undefined) return problemResponse({ status: 404, title: 'There is no such page' });
    // Pages name their own address; a catalogue on one page is the same at every address.
    const key = page.links.length > 0 ? `${type} ${page.address}` : type;
    const { text, etag } = await texts.get(key, async () => {
      const written = await write(graphOf(page, current));
      return { text: written, etag: await entityTag(type + written) };
    });
    const headers: Record<string, string> = {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      etag,
      vary: 'accept',
      ...(page.links.length > 0 && { link: page.links.map(([rel, href]) => `<${href}>; rel="${rel}"`).join(', ') }),
    };
    if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : text, { status: 200, headers });
  };
}

const dcat = prefixes.dcat;
const hydra = prefixes.hydra;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A catalogue with what is asked of it again and again. */
interface Published {
  readonly graph: CompactGraph;
  /** Each dataset that a catalogue lists, once. */
  readonly datasets: readonly Term[];
  readonly texts: WrittenTexts;
}

function publish(graph: CompactGraph): Published {
  const listed = graph.withPredicate(`${dcat}dataset`).map(({ object }) => object);
  const datasets = [...new Map(listed.map((term) => [term.value, term])).values()];
  return { graph, datasets, texts: createWrittenTexts(mostCharacters) };
}

const mostCharacters = 32_000_000;

interface Page {
  /** The first of its datasets, and the first of the next page. */
  readonly from: number;
  readonly to: number;
  readonly address: string;
  /** None where one page holds everything. */
  readonly links: readonly Link[];
}

type Link = readonly [rel: 'first' | 'prev' | 'next' | 'last', href: string];

function pageOf(count: number, url: URL, size: number): Page | undefined {
  const asked = url.searchParams.get('page') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(asked)) return undefined;
  const number = Number(asked);
  const last = Math.max(1, Math.ceil(count / size));
  if (number > last) return undefined;
  const at = (page: number): string => {
    const address = new URL(url);
    address.searchParams.set('page', String(page));
    return address.href;
  };
  const links: readonly Link[] = [
    ['first', at(1)] as const,
    ...(number > 1 ? [['prev', at(number - 1)] as const] : []),
    ...(number < last ? [['next', at(number + 1)] as const] : []),
    ['last', at(last)] as const,
  ];
  return { from: (number - 1) * size, to: number * size, address: at(number), links: last === 1 ? [] : links };
}

/** A page has everything but the datasets of the other pages and what hangs on these alone. */
function graphOf({ from, to, address, links }: Page, { graph, datasets }: Published): CompactGraph {
  if (links.length === 0) return graph;
  const hidden = new Set([...datasets.slice(0, from), ...datasets.slice(to)].map(({ value }) => value));
  return createGraph([...reachable(graph, hidden), ...collection(address, links, datasets.length)]);
}

/** What the catalogue leads to without going through a dataset of another page. */
function reachable(graph: CompactGraph, hidden: ReadonlySet<string>): readonly Statement[] {
  const roots = [...graph].filter(
    ({ predicate, object }) => predicate.value === rdfType && object.value === `${dcat}Catalog`,
  );
  const open = roots.map(({ subject }) => subject as Term);
  const seen = new Set(open.map(({ value }) => value));
  const kept: Statement[] = [];
  for (let subject = open.pop(); subject !== undefined; subject = open.pop()) {
    if (subject.termType === 'Literal') continue;
    for (const one of graph.from(subject as Statement['subject'])) {
      const { object } = one;
      if (object.termType !== 'Literal' && hidden.has(object.value)) continue;
      kept.push(one);
      if (object.termType === 'Literal' || seen.has(object.value)) continue;
      seen.add(object.value);
      open.push(object);
    }
  }
  return kept;
}

function collection(page: string, links: Page['links'], total: number): readonly Statement[] {
  const node = namedNode(page);
  const names = { first: 'firstPage', prev: 'previousPage', next: 'nextPage', last: 'lastPage' };
  const integer = { datatype: 'http://www.w3.org/2001/XMLSchema#integer' };
  return [
    statement(node, rdfType, namedNode(`${hydra}PagedCollection`)),
    statement(node, `${hydra}totalItems`, literal(String(total), integer)),
    ...links.map(([rel, href]) => statement(node, hydra + names[rel], namedNode(href))),
  ];
}
