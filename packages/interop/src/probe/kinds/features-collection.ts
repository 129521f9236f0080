import { anyErrors, expectRefusal } from '../expect-refusal.js';
import { boxBeside, boxesMeet, type Box, geometryBox, widened } from '../geometry-box.js';
import { linkWith, readJsonLinks } from '../json-links.js';
import { canonicalText, listMember, member, objectOf } from '../json-values.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { checkFeature, featureId, type FeaturePage, readFeaturePage } from './feature-page.js';

/** A collection to be looked into. */
export interface FeatureCollection {
  readonly id: string;
  readonly itemsUrl: string;
  /** The collection as the list of collections has it. */
  readonly description: unknown;
  /** Query parameters that the API description names. */
  readonly parameters: readonly string[];
}

const sample = 100;

/** Looks into one collection: its features, paging, filters, single features and refusals. Gives the first page. */
export async function probeFeatures(session: Session, collection: FeatureCollection): Promise<FeaturePage | undefined> {
  const { id, itemsUrl } = collection;
  const what = `the features of ${id}`;
  const page = await readFeaturePage(session, urlWith(itemsUrl, { limit: String(sample) }), what);
  if (!page) return undefined;
  await checkPages(session, page, itemsUrl, what);
  await checkLargest(session, page, itemsUrl, what);
  await checkSingle(session, page, itemsUrl, id);
  await checkPlace(session, page, itemsUrl, what);
  await checkTime(session, page, collection, what);
  await checkAttribute(session, page, collection, what);
  await checkRefusals(session, itemsUrl, id);
  return page;
}

async function checkPages(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  const { ids, next, matched } = page;
  if (ids.length > sample)
    session.report(collectionRules.pageSizeIgnored, page.exchange, {
      what,
      found: `${ids.length} items`,
      expected: `at most ${sample}`,
    });
  const total = matched ?? (next === undefined ? ids.length : undefined);
  if (matched !== undefined && next === undefined && matched !== ids.length && ids.length < sample)
    session.report(collectionRules.countWrong, page.exchange, {
      what: `numberMatched of ${what}`,
      found: String(matched),
      expected: String(ids.length),
    });
  const known = next === undefined;
  const size = Math.max(1, Math.min(10, Math.ceil((known ? ids.length : 30) / 3)));
  if (ids.length < 2) return;
  await walkPages(session, {
    what,
    size,
    ...(known ? { total: ids.length, all: ids } : total !== undefined && { total }),
    first: urlWith(itemsUrl, { limit: String(size) }),
    read: async (url, linked) => {
      const read = await readFeaturePage(session, url, what, linked ? linkRules.linkBroken : undefined);
      if (!read) return undefined;
      if (matched !== undefined && read.matched !== undefined && read.matched !== matched)
        session.report(collectionRules.countWrong, read.exchange, {
          what: `numberMatched of ${what}`,
          found: String(read.matched),
          expected: String(matched),
        });
      return { exchange: read.exchange, ids: read.ids, ...(read.next !== undefined && { next: read.next }) };
    },
    linked: true,
    full: false,
  });
}

/** /req/core/fc-limit-response-1: a page size above the largest that is possible is no error. Only asked where little comes. */
async function checkLargest(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  if (page.next !== undefined || page.features.length > 1000) return;
  await readFeaturePage(session, urlWith(itemsUrl, { limit: '10001' }), `${what}, 10001 at once`);
}

async function checkSingle(session: Session, page: FeaturePage, itemsUrl: string, collection: string): Promise<void> {
  const sampled = [...new Set([0, page.features.length - 1])].map((index) => page.features[index]);
  for (const feature of sampled) {
    const id = featureId(feature);
    if (id === undefined) continue;
    const what = `feature ${id} of ${collection}`;
    const exchange = await session.ask(urlBelow(itemsUrl, encodeURIComponent(id)), { accept: 'application/geo+json' });
    const value = readJson(session, exchange, {
      what,
      media: ['application/geo+json'],
      notFound: collectionRules.lookupFails,
    });
    const found = objectOf(value);
    if (exchange.status === 404) session.observe('lookup-by-identifier', 'no', `${what} is not found`, exchange);
    if (!found) continue;
    checkFeature(session, exchange, found, what, '');
    const echoed = featureId(found);
    if (echoed !== id) {
      session.report(
        collectionRules.identifierNotEchoed,
        exchange,
        { what, found: echoed ?? 'none', expected: id },
        '/id',
      );
      session.observe('lookup-by-identifier', 'no', `${what}: another identifier comes back`, exchange);
      continue;
    }
    session.observe('lookup-by-identifier', 'yes', `${what} is looked up by its identifier`, exchange);
    const differing = ['geometry', 'properties'].find(
      (name) => canonicalText(member(found, name)) !== canonicalText(member(feature, name)),
    );
    if (differing !== undefined)
      session.report(collectionRules.itemDiffers, exchange, { what, found: `another "${differing}"` }, `/${differing}`);
    const links = readJsonLinks(session, exchange, found, what);
    for (const expected of ['self', 'collection'])
      if (!linkWith(links, expected)) session.report(linkRules.linkMissing, exchange, { what, expected });
  }
}

async function checkPlace(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  const boxes = page.features.map((feature) => geometryBox(member(feature, 'geometry')));
  const first = boxes.findIndex((box) => box !== undefined);
  const around = boxes[first];
  if (!around || around[0] < -180 || around[2] > 180 || around[1] < -90 || around[3] > 90) {
    session.observe('filter-place', 'unknown', `${what}: no geometry to try a filter by place on`, page.exchange);
    return;
  }
  const located = boxes.filter((box) => box !== undefined);
  const beside = page.next === undefined ? boxBeside(located) : undefined;
  for (const box of [widened(around, 0.000_01), ...(beside ? [beside] : [])]) {
    const asked = `${what} in the box ${box.map((value) => Number(value.toFixed(6))).join(',')}`;
    const url = urlWith(itemsUrl, {
      bbox: box.map((value) => Number(value.toFixed(6))).join(','),
      limit: String(sample),
    });
    const hits = await readFeaturePage(session, url, asked);
    if (!hits) continue;
    const outside = hits.features.findIndex((feature) => isOutside(feature, widened(box, 0.000_01)));
    if (outside >= 0) {
      const found = hits.ids[outside]!;
      session.report(collectionRules.placeFilterIgnored, hits.exchange, { what: asked, found }, `/features/${outside}`);
      session.observe('filter-place', 'no', `${asked}: ${found} lies elsewhere`, hits.exchange);
      return;
    }
    // A point lies in its own box, whatever a server thinks of edges: the box was widened.
    const lost = page.ids.find(
      (id, index) => isPoint(page.features[index]) && isWithin(boxes[index], box) && !hits.ids.includes(id),
    );
    if (lost !== undefined && hits.next === undefined && hits.features.length < sample) {
      session.report(collectionRules.filterLoses, hits.exchange, { what: asked, found: `no ${lost}` });
      session.observe('filter-place', 'no', `${asked}: ${lost} does not come`, hits.exchange);
      return;
    }
    if (hits.features.length < page.features.length)
      session.observe(
        'filter-place',
        'yes',
        `${asked}: ${hits.features.length} of ${page.features.length}, all of them there`,
        hits.exchange,
      );
  }
  if (!session.has('filter-place'))
    session.observe('filter-place', 'unknown', `${what}: every feature lies in every box tried`, page.exchange);
}

function isPoint(feature: unknown): boolean {
  return member(member(feature, 'geometry'), 'type') === 'Point';
}

function isOutside(feature: unknown, box: Box): boolean {
  const own = geometryBox(member(feature, 'geometry'));
  return own !== undefined && !boxesMeet(own, box);
}

function isWithin(own: Box | undefined, box: Box): boolean {
  return own !== undefined && own[0] > box[0] && own[2] < box[2] && own[1] > box[1] && own[3] < box[3];
}

async function checkTime(
  session: Session,
  page: FeaturePage,
  collection: FeatureCollection,
  what: string,
): Promise<void> {
  const interval = listMember(member(member(collection.description, 'extent'), 'temporal'), 'interval')[0];
  const [begin] = Array.isArray(interval) ? (interval as readonly unknown[]) : [];
  const start = typeof begin === 'string' ? Date.parse(begin) : Number.NaN;
  const url = (datetime: string): string => urlWith(collection.itemsUrl, { datetime, limit: String(sample) });
  if (Number.isNaN(start) || page.features.length === 0) {
    session.observe('filter-time', 'unknown', `${what}: the collection states no extent in time`, page.exchange);
    return;
  }
  const before = new Date(start - 86_400_000).toISOString().replace('.000', '');
  const asked = `${what} before ${before}`;
  const hits = await readFeaturePage(session, url(`../${before}`), asked);
  if (!hits) return;
  if (hits.features.length >= page.features.length) {
    session.report(collectionRules.timeFilterIgnored, hits.exchange, {
      what: asked,
      found: `${hits.features.length} features`,
      expected: 'none',
    });
    session.observe(
      'filter-time',
      'no',
      `${asked}: everything comes, although the collection begins later`,
      hits.exchange,
    );
    return;
  }
  session.observe('filter-time', 'yes', `${asked}: ${hits.features.length} of ${page.features.length}`, hits.exchange);
}

async function checkAttribute(
  session: Session,
  page: FeaturePage,
  { itemsUrl, parameters }: FeatureCollection,
  what: string,
): Promise<void> {
  for (const name of parameters) {
    const values = page.features.map((feature) => member(member(feature, 'properties'), name));
    const value = values.find((one) => typeof one === 'string' || typeof one === 'number');
    if (value === undefined || !Object.hasOwn(objectOf(member(page.features[0], 'properties')) ?? {}, name)) continue;
    const asked = `${what} with ${name} = ${String(value).slice(0, 40)}`;
    const hits = await readFeaturePage(
      session,
      urlWith(itemsUrl, { [name]: String(value), limit: String(sample) }),
      asked,
    );
    if (!hits) return;
    const wrong = hits.features.findIndex(
      (feature) => String(member(member(feature, 'properties'), name)) !== String(value),
    );
    if (wrong >= 0) {
      session.report(
        collectionRules.attributeFilterIgnored,
        hits.exchange,
        { what: asked, found: hits.ids[wrong]! },
        `/features/${wrong}`,
      );
      session.observe('filter-attribute', 'no', `${asked}: ${hits.ids[wrong]} has another value`, hits.exchange);
    } else if (hits.features.length === 0) {
      session.report(collectionRules.filterLoses, hits.exchange, { what: asked, found: 'nothing' });
      session.observe('filter-attribute', 'no', `${asked}: nothing comes`, hits.exchange);
    } else if (hits.features.length < page.features.length || page.next !== undefined)
      session.observe(
        'filter-attribute',
        'yes',
        `${asked}: ${hits.features.length}, all with that value`,
        hits.exchange,
      );
    return;
  }
}

async function checkRefusals(session: Session, itemsUrl: string, id: string): Promise<void> {
  const refuse = async (url: string, what: string, kind: 'nothing' | 'wrong'): Promise<Exchange> => {
    const exchange = await session.ask(url, {
      accept: 'application/geo+json, application/problem+json, application/json',
    });
    expectRefusal(session, exchange, {
      what,
      statuses: kind === 'nothing' ? [404] : [400],
      onSuccess: kind === 'nothing' ? answerRules.notFoundAsSuccess : answerRules.invalidRequestAccepted,
      style: anyErrors,
      media: ['application/problem+json', 'application/json', 'application/geo+json'],
    });
    return exchange;
  };
  await refuse(urlBelow(itemsUrl, 'ds4sscc-no-such-feature'), `a feature of ${id} that does not exist`, 'nothing');
  await refuse(urlWith(itemsUrl, { bbox: 'west,south,east,north' }), `a box of ${id} without numbers`, 'wrong');
  await refuse(urlWith(itemsUrl, { datetime: 'yesterday' }), `a time of ${id} that is none`, 'wrong');
  await refuse(urlWith(itemsUrl, { limit: '0' }), `a page of 0 features of ${id}`, 'wrong');
  const unknown = await session.ask(urlWith(itemsUrl, { 'ds4sscc-unknown': '1', limit: '1' }), {
    accept: 'application/geo+json',
  });
  if (unknown.status >= 300)
    expectRefusal(session, unknown, {
      what: `an unknown parameter of ${id}`,
      statuses: [400],
      onSuccess: answerRules.unknownParameterAccepted,
      style: anyErrors,
    });
  else if (unknown.status >= 200)
    session.report(answerRules.unknownParameterAccepted, unknown, {
      what: `"ds4sscc-unknown" of ${id}`,
      expected: '400',
    });
}
