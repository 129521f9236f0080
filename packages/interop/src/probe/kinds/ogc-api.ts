import { counted } from '../../counted.js';
import { checkApiDescription } from '../../api/check-api-description.js';
import { recogniseApiDescription } from '../../api/recognise-api-description.js';
import { summariseApi } from '../../api/summarise-api.js';
import { anyErrors, expectRefusal } from '../expect-refusal.js';
import { followLinks, type Linked } from '../follow-links.js';
import { type JsonLink, linkWith, readJsonLinks } from '../json-links.js';
import { listMember, member, objectOf, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { isAnswered, readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow } from '../url-with.js';
import { probeFeatures } from './features-collection.js';
import { probeProcesses } from './ogc-processes.js';

const mostCollections = 2;

/** Probes an OGC API from its landing page on, by the links that it gives. */
export async function probeOgcApi(session: Session, base: string, landing: Exchange): Promise<ProbeKind> {
  const { origin } = new URL(base);
  const value = readJson(session, landing, { what: 'the landing page', media: ['application/json'] });
  if (value === undefined) return 'ogc-api';
  const links = readJsonLinks(session, landing, value, 'the landing page');
  const pages: Linked[] = [{ exchange: landing, links, what: 'the landing page' }];
  if (!linkWith(links, 'self'))
    session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'self' });
  const classes = await readConformance(session, base, links, landing);
  const isProcesses = classes.some((name) => name.includes('/ogcapi-processes-1/'));
  const isFeatures = classes.some((name) => name.includes('/ogcapi-features-1/'));
  if (isFeatures) {
    const core = classes.some((name) => name.endsWith('/ogcapi-features-1/1.0/conf/core'));
    session.observe(
      'conformance-declared',
      core ? 'yes' : 'no',
      core ? 'OGC API - Features, core' : 'the core class is missing',
      landing,
    );
    if (!core)
      session.report(linkRules.conformanceClassMissing, landing, {
        what: 'the list of conformance classes',
        expected: 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
      });
  }
  const description = await readDescription(session, links, landing);
  const offersData = isFeatures || (!isProcesses && linkWith(links, 'data') !== undefined);
  if (offersData) await probeCollections(session, base, links, landing, description, pages);
  if (isProcesses) await probeProcesses(session, base, links);
  await followLinks(session, pages, origin);
  return offersData ? 'ogc-api-features' : isProcesses ? 'ogc-api-processes' : 'ogc-api';
}

/** The address that a link names, on the server that was asked: behind a proxy a server may believe that it is another. */
function onOrigin(link: JsonLink | undefined, base: string, path: string): string {
  const fallback = urlBelow(base, path);
  if (!link) return fallback;
  return new URL(link.url).origin === new URL(base).origin ? link.url : fallback;
}

async function readConformance(
  session: Session,
  base: string,
  links: readonly JsonLink[],
  landing: Exchange,
): Promise<readonly string[]> {
  const link = linkWith(links, 'conformance');
  if (!link) session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'conformance' });
  const what = 'the list of conformance classes';
  const exchange = await session.ask(onOrigin(link, base, 'conformance'));
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return [];
  const listed = member(value, 'conformsTo');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'conformsTo' });
    return [];
  }
  if (listed.length === 0) session.report(linkRules.conformanceClassMissing, exchange, { what, expected: 'any class' });
  return listed.filter((name): name is string => typeof name === 'string');
}

interface ReadDescription {
  readonly exchange: Exchange;
  readonly paths: readonly string[];
  readonly parameters: readonly string[];
}

async function readDescription(
  session: Session,
  links: readonly JsonLink[],
  landing: Exchange,
): Promise<ReadDescription | undefined> {
  const link = linkWith(links, 'service-desc');
  const what = 'the description that "service-desc" names';
  if (!link) {
    const documented = linkWith(links, 'service-doc') !== undefined;
    if (!documented)
      session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'service-desc' });
    session.observe('description-resolves', 'no', 'the landing page names no description for programs', landing);
    return undefined;
  }
  const exchange = await session.ask(link.url, {
    accept: link.type ?? 'application/vnd.oai.openapi+json;version=3.0, application/json',
  });
  if (!isAnswered(session, exchange, what)) return undefined;
  const fail = (found: string): undefined => {
    session.report(linkRules.descriptionUnreadable, exchange, { what, found });
    session.observe('description-resolves', 'no', `${what}: ${found}`, exchange);
  };
  // A broken link is reported where links are followed.
  if (exchange.status !== 200) return fail(`status ${exchange.status}`);
  if (exchange.mediaType === undefined) session.report(answerRules.mediaTypeMissing, exchange, { what });
  const document = exchange.json();
  if (document.value === undefined) return fail(document.findings[0]?.message ?? 'not valid JSON');
  if (recogniseApiDescription(document.value) === undefined) return fail('it is no OpenAPI 3.0 or 3.1');
  session.add(checkApiDescription(document));
  session.observe('description-resolves', 'yes', 'an OpenAPI description', exchange);
  const summary = summariseApi(document);
  return {
    exchange,
    paths: Object.keys(objectOf(member(document.value, 'paths')) ?? {}),
    parameters: summary?.queryParameters ?? [],
  };
}

async function probeCollections(
  session: Session,
  base: string,
  links: readonly JsonLink[],
  landing: Exchange,
  description: ReadDescription | undefined,
  pages: Linked[],
): Promise<void> {
  const link = linkWith(links, 'data');
  if (!link) session.report(linkRules.linkMissing, landing, { what: 'the landing page', expected: 'data' });
  const what = 'the list of collections';
  const collectionsUrl = onOrigin(link, base, 'collections');
  const exchange = await session.ask(collectionsUrl);
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return;
  const own = readJsonLinks(session, exchange, value, what);
  pages.push({ exchange, links: own, what });
  if (!linkWith(own, 'self')) session.report(linkRules.linkMissing, exchange, { what, expected: 'self' });
  const listed = member(value, 'collections');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'collections' });
    return;
  }
  session.observe('geospatial-service', 'yes', `OGC API - Features with ${listed.length} collections`, exchange);
  session.observe(
    'catalogue-lists-datasets',
    listed.length > 0 ? 'yes' : 'no',
    `the list has ${counted(listed.length, 'collection')}`,
    exchange,
  );
  for (const [index, entry] of listed.entries()) {
    const id = textMember(entry, 'id');
    const name = `collection ${id ?? index + 1}`;
    if (id === undefined)
      session.report(answerRules.memberMissing, exchange, { what: name, expected: 'id' }, `/collections/${index}`);
    checkExtent(session, exchange, entry, name, `/collections/${index}/extent/temporal/interval`);
    if (index >= mostCollections || id === undefined) continue;
    const itemLinks = readJsonLinks(session, exchange, entry, name, `/collections/${index}/links`);
    const items = linkWith(itemLinks, 'items');
    if (!items)
      session.report(linkRules.linkMissing, exchange, { what: name, expected: 'items' }, `/collections/${index}`);
    pages.push({ exchange, links: itemLinks, what: name });
    await checkCollection(session, urlBelow(collectionsUrl, encodeURIComponent(id)), id);
    const page = await probeFeatures(session, {
      id,
      itemsUrl: itemsUrlOf(items, collectionsUrl, id),
      description: entry,
      parameters: description?.parameters ?? [],
    });
    if (page) pages.push({ exchange: page.exchange, links: page.links, what: `the features of ${id}` });
    if (description) checkDescribed(session, description, id);
  }
  const unknown = await session.ask(urlBelow(collectionsUrl, 'ds4sscc-no-such-collection'));
  expectRefusal(session, unknown, {
    what: 'a collection that does not exist',
    statuses: [404],
    onSuccess: answerRules.notFoundAsSuccess,
    style: anyErrors,
  });
}

/** extent.yaml: both ends of an interval are times of RFC 3339, with their offset from UTC, or open. */
function checkExtent(session: Session, exchange: Exchange, collection: unknown, name: string, pointer: string): void {
  const intervals = listMember(member(member(collection, 'extent'), 'temporal'), 'interval');
  const ends = intervals.flatMap((interval) =>
    Array.isArray(interval) ? (interval as readonly unknown[]) : [interval],
  );
  const wrong = ends.find(
    (end) =>
      end !== null &&
      !(typeof end === 'string' && /T.*(?:Z|[+-]\d\d:\d\d)$/i.test(end) && !Number.isNaN(Date.parse(end))),
  );
  if (wrong !== undefined)
    session.report(
      answerRules.memberWrong,
      exchange,
      {
        what: `the extent in time of ${name}`,
        found: String(wrong).slice(0, 60),
        expected: 'a time with its offset from UTC',
      },
      pointer,
    );
}

function itemsUrlOf(items: JsonLink | undefined, collectionsUrl: string, id: string): string {
  const fallback = urlBelow(collectionsUrl, `${encodeURIComponent(id)}/items`);
  if (!items) return fallback;
  const url = new URL(items.url);
  if (url.origin !== new URL(collectionsUrl).origin) return fallback;
  // Servers write the format into the link; the probe asks by Accept.
  url.searchParams.delete('f');
  url.pathname = url.pathname.replace(/\.(?:geojson|json|html)$/, '');
  return url.href;
}

async function checkCollection(session: Session, url: string, id: string): Promise<void> {
  const what = `collection ${id}`;
  const exchange = await session.ask(url);
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) return;
  const found = textMember(value, 'id');
  if (found !== id)
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"id" of ${what}`, found: found ?? 'none', expected: id },
      '/id',
    );
  if (listMember(value, 'links').length === 0)
    session.report(linkRules.linkMissing, exchange, { what, expected: 'items' });
}

/** The paths that OGC 17-069r4, /req/oas30/completeness, wants described; names of parameters are the server's choice. */
function checkDescribed(session: Session, { exchange, paths }: ReadDescription, id: string): void {
  const what = 'the API description';
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path.replace(/\.\{?[^/]*$/, '')));
  const wanted: readonly (readonly [string, RegExp])[] = [
    ['the landing page', /^\/?$|\/$/],
    ['/conformance', /\/conformance$/],
    ['/collections', /\/collections$/],
    ['/collections/{collectionId}', /\/collections\/[^/]+$/],
    ['/collections/{collectionId}/items', /\/collections\/[^/]+\/items$/],
    ['/collections/{collectionId}/items/{featureId}', /\/collections\/[^/]+\/items\/[^/]+$/],
  ];
  for (const [expected, pattern] of wanted)
    if (!has(pattern)) session.report(linkRules.descriptionPathMissing, exchange, { what, expected });
  const named = paths.filter((path) => path.includes('/collections/') && !path.includes('/collections/{'));
  if (named.length > 0 && !named.some((path) => path.includes(`/collections/${id}`)))
    session.report(linkRules.descriptionPathMissing, exchange, { what, expected: `collection ${id}` });
}
