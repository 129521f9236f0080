import { counted } from '../../counted.js';
import { anyErrors, expectRefusal } from '../expect-refusal.js';
import type { Linked } from '../follow-links.js';
import { type JsonLink, linkWith, readJsonLinks } from '../json-links.js';
import { listMember, member, textMember } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow } from '../url-with.js';
import { checkDescribed, type ReadDescription } from './ogc-description.js';
import { onOrigin } from './on-origin.js';
import { probeFeatures } from './probe-features.js';

const mostCollections = 2;

/** Looks at the list of collections, and into the first of them. */
export async function probeCollections(
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
    onSuccess: refusalRules.notFoundAsSuccess,
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
