import { type Graph, parseGraph } from '@ds4sscc/linked-data';
import type { ProbeKind } from '../probe-facts.js';
import { checkMediaType, isAnswered } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';

const dataset = 'http://www.w3.org/ns/dcat#Dataset';
const hydra = 'http://www.w3.org/ns/hydra/core#';
const syntaxes = ['text/turtle', 'application/ld+json', 'application/rdf+xml'] as const;
const mostPages = 5;

interface CataloguePage {
  readonly exchange: Exchange;
  readonly graph: Graph;
  readonly datasets: ReadonlySet<string>;
  readonly next?: string;
}

/** Probes an address of a catalogue in DCAT-AP: the syntaxes that it has, its datasets, its pages (Hydra). */
export async function probeDcat(session: Session, url: string): Promise<ProbeKind> {
  const offered = new Map<string, CataloguePage>();
  for (const accept of syntaxes) {
    const exchange = await session.ask(url, { accept });
    if (!isAnswered(session, exchange, `the catalogue as ${accept}`)) return 'dcat';
    if (exchange.status !== 200 || exchange.mediaType !== accept) continue;
    const page = await readPage(session, exchange, `the catalogue as ${accept}`);
    if (page) offered.set(accept, page);
  }
  const [first] = offered.values();
  if (!first) {
    const exchange = await session.ask(url, { accept: syntaxes[0] });
    if (exchange.status === 200 && exchange.bytes.length === 0)
      session.report(answerRules.bodyMissing, exchange, { what: 'the catalogue' });
    else if (exchange.status === 200) checkMediaType(session, exchange, { what: 'the catalogue', media: syntaxes });
    else
      session.report(answerRules.statusWrong, exchange, {
        what: 'the catalogue',
        found: String(exchange.status),
        expected: '200',
      });
    session.observe('catalogue-lists-datasets', 'no', 'no syntax of RDF comes', exchange);
    return 'dcat';
  }
  session.observe(
    'media-type-negotiated',
    offered.size > 1 ? 'yes' : 'no',
    [...offered.keys()].join(', '),
    first.exchange,
  );
  session.observe(
    'machine-readable',
    'yes',
    `the catalogue comes as ${[...offered.keys()].join(', ')}`,
    first.exchange,
  );
  for (const [accept, page] of offered)
    if (page !== first && !hasSameDatasets(page, first))
      session.report(collectionRules.itemDiffers, page.exchange, {
        what: `the catalogue as ${accept}`,
        found: `${page.datasets.size} datasets, ${[...page.datasets].filter((one) => first.datasets.has(one)).length} of them the same`,
        expected: String(first.datasets.size),
      });
  const { size } = first.datasets;
  session.observe(
    'catalogue-lists-datasets',
    size > 0 ? 'yes' : 'no',
    `${size} datasets on the first page`,
    first.exchange,
  );
  const total = totalOf(first);
  if (first.next !== undefined) await walk(session, first, url);
  else if (total !== undefined && total > size) {
    session.report(pagingRules.nextLinkMissing, first.exchange, {
      what: 'the first page of the catalogue',
      found: `${size} of ${total} datasets`,
    });
    session.observe('pages-complete', 'no', `${size} of ${total} datasets, and no link to more`, first.exchange);
  }
  return 'dcat';
}

function hasSameDatasets({ datasets }: CataloguePage, { datasets: others }: CataloguePage): boolean {
  const named = [...datasets].filter((one) => !one.startsWith('_:'));
  return datasets.size === others.size && named.every((one) => others.has(one));
}

function totalOf({ graph }: CataloguePage): number | undefined {
  const [total] = graph.withPredicate(`${hydra}totalItems`);
  const stated = total ? Number(total.object.value) : undefined;
  return Number.isNaN(stated) ? undefined : stated;
}

async function readPage(session: Session, exchange: Exchange, what: string): Promise<CataloguePage | undefined> {
  const { graph, findings } = await parseGraph(exchange.bytes, { source: exchange.url, base: exchange.finalUrl });
  const broken = findings.find(({ level }) => level === 'error');
  if (broken) session.report(answerRules.bodyNotRdf, exchange, { what, found: broken.message });
  if (graph.size === 0) return undefined;
  // A node without an IRI is another one in each document.
  const datasets = new Set(
    graph.instances(dataset).map(({ termType, value }) => (termType === 'NamedNode' ? value : `_:${value} of ${what}`)),
  );
  // Both generations of Hydra are in use: a view with hydra:next, and hydra:nextPage on the collection.
  const next = [...graph.withPredicate(`${hydra}next`), ...graph.withPredicate(`${hydra}nextPage`)][0]?.object.value;
  return { exchange, graph, datasets, ...(next !== undefined && { next }) };
}

async function walk(session: Session, first: CataloguePage, url: string): Promise<void> {
  const what = 'the pages of the catalogue';
  const seen = new Set(first.datasets);
  const visited = new Set([url]);
  let page = first;
  let walked = 1;
  while (page.next !== undefined && walked < mostPages) {
    const target: string = URL.canParse(page.next, page.exchange.finalUrl)
      ? new URL(page.next, page.exchange.finalUrl).href
      : page.next;
    if (visited.has(target) || page.datasets.size === 0) {
      session.report(pagingRules.pagingEndless, page.exchange, { what, found: `a link to ${target}` });
      session.observe('pages-complete', 'no', `${what} lead back`, page.exchange);
      return;
    }
    visited.add(target);
    const exchange = await session.ask(target, { accept: page.exchange.mediaType ?? syntaxes[0] });
    const read =
      exchange.status === 200 ? await readPage(session, exchange, `page ${walked + 1} of the catalogue`) : undefined;
    if (!read) {
      session.report(linkRules.linkBroken, page.exchange, { what: `${what}: the link to the next one`, found: target });
      session.observe('pages-complete', 'no', `${what}: the link to ${target} leads nowhere`, page.exchange);
      return;
    }
    const repeated = [...read.datasets].find((one) => seen.has(one));
    if (repeated !== undefined) {
      session.report(pagingRules.pagingRepeats, exchange, { what, found: repeated });
      session.observe('pages-complete', 'no', `${repeated} comes twice`, exchange);
      return;
    }
    for (const one of read.datasets) seen.add(one);
    page = read;
    walked += 1;
  }
  if (page.next !== undefined) {
    session.observe('pages-complete', 'unknown', `${walked} pages were read, and there are more`, page.exchange);
    return;
  }
  const stated = totalOf(first);
  if (stated === undefined || stated === seen.size) {
    session.observe('pages-complete', 'yes', `${walked} pages, ${seen.size} datasets, each once`, page.exchange);
    return;
  }
  session.report(pagingRules.countWrong, first.exchange, {
    what: 'hydra:totalItems',
    found: String(stated),
    expected: String(seen.size),
  });
  session.observe('pages-complete', 'no', `${seen.size} of ${stated} datasets came`, page.exchange);
}
