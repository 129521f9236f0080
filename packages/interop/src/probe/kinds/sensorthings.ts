import { anyErrors, expectRefusal } from '../expect-refusal.js';
import { canonicalText, listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { filterRules } from '../rules/filter-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';

const media = ['application/json'] as const;
const what = 'the list of Things';
/** Those of the sensing profile (OGC 18-088, clause 8.1). */
const entitySets = [
  'Things',
  'Locations',
  'HistoricalLocations',
  'Datastreams',
  'Sensors',
  'Observations',
  'ObservedProperties',
  'FeaturesOfInterest',
];

interface Entities {
  readonly exchange: Exchange;
  readonly value: unknown;
  readonly items: readonly unknown[];
  readonly ids: readonly string[];
  readonly next?: string;
}

/** Probes SensorThings (OGC 18-088): its entity sets, Things, paging, count, choice, filter and refusals. */
export async function probeSensorThings(session: Session, url: string, first: Exchange): Promise<ProbeKind> {
  const value = readJson(session, first, { what: 'the list of entity sets', media });
  const sets = listMember(value, 'value');
  const things = sets.find((one) => textMember(one, 'name') === 'Things');
  for (const [index, one] of sets.entries())
    for (const expected of ['name', 'url'])
      if (textMember(one, expected) === undefined)
        session.report(answerRules.memberMissing, first, { what: 'an entity set', expected }, `/value/${index}`);
  const names = new Set(sets.map((one) => textMember(one, 'name')));
  const absent = names.has(undefined) ? [] : entitySets.filter((name) => !names.has(name));
  if (sets.length > 0 && absent.length > 0)
    session.report(answerRules.memberMissing, first, { what: 'the list of entity sets', expected: absent.join(', ') });
  const named = textMember(things, 'url');
  const own = named !== undefined && URL.canParse(named, url) && new URL(named, url).origin === new URL(url).origin;
  const thingsUrl = own ? new URL(named, url).href : urlBelow(url, 'Things');
  const all = await read(session, urlWith(thingsUrl, { $top: '100', $count: 'true' }));
  if (!all) return 'sensorthings';
  const unlinked = all.items.findIndex((one) => textMember(one, '@iot.selfLink') === undefined);
  if (unlinked >= 0)
    session.report(
      answerRules.memberMissing,
      all.exchange,
      { what: `Thing ${all.ids[unlinked]}`, expected: '@iot.selfLink' },
      `/value/${unlinked}`,
    );
  const count = member(all.value, '@iot.count');
  if (typeof count !== 'number')
    session.report(pagingRules.countMissing, all.exchange, { what, expected: '@iot.count' });
  else if (all.next === undefined && count !== all.items.length)
    session.report(pagingRules.countWrong, all.exchange, {
      what,
      found: String(count),
      expected: String(all.items.length),
    });
  session.observe(
    'catalogue-lists-datasets',
    all.items.length > 0 ? 'yes' : 'no',
    `${all.items.length} Things`,
    all.exchange,
  );
  if (all.items.length > 1) await page(session, thingsUrl, all);
  await single(session, thingsUrl, all);
  await filter(session, thingsUrl, all);
  await choose(session, thingsUrl);
  const wrong = await session.ask(urlWith(thingsUrl, { $filter: 'this is no filter' }));
  expectRefusal(session, wrong, {
    what: 'a filter that is none',
    statuses: [400, 501],
    onSuccess: refusalRules.invalidRequestAccepted,
    style: anyErrors,
  });
  const unknown = await session.ask(`${thingsUrl.replace(/\/+$/, '')}('ds4sscc-no-such-thing')`);
  // A server with numbers as identifiers may find that this one is wrong before it looks for it.
  expectRefusal(session, unknown, {
    what: 'a Thing that does not exist',
    statuses: [404, 400],
    onSuccess: refusalRules.notFoundAsSuccess,
    style: anyErrors,
  });
  return 'sensorthings';
}

async function read(session: Session, url: string, onFailure?: ProbeRule): Promise<Entities | undefined> {
  const exchange = await session.ask(url);
  const value = readJson(session, exchange, { what, media, ...(onFailure && { onFailure }) });
  if (value === undefined) return undefined;
  const items = member(value, 'value');
  if (!Array.isArray(items)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'value' });
    return undefined;
  }
  const ids = items.map((one, index) => idOf(one) ?? `(${index + 1} of ${url})`);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) session.report(collectionRules.itemTwice, exchange, { what, found: twice });
  const link = textMember(value, '@iot.nextLink');
  const next =
    link !== undefined && URL.canParse(link, exchange.finalUrl) ? new URL(link, exchange.finalUrl).href : undefined;
  return { exchange, value, items, ids, ...(next !== undefined && { next }) };
}

function idOf(entity: unknown): string | undefined {
  const id = member(entity, '@iot.id');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

async function page(session: Session, thingsUrl: string, all: Entities): Promise<void> {
  const size = Math.max(1, Math.min(10, Math.ceil(all.items.length / 3)));
  const known = all.next === undefined;
  const count = member(all.value, '@iot.count');
  const total = known ? all.items.length : typeof count === 'number' ? count : undefined;
  await walkPages(session, {
    what,
    size,
    ...(total !== undefined && { total }),
    ...(known && { all: all.ids }),
    first: urlWith(thingsUrl, { $top: String(size) }),
    read: (url, linked) => read(session, url, linked ? linkRules.linkBroken : undefined),
    linked: true,
    full: false,
  });
}

async function single(session: Session, thingsUrl: string, { items, exchange: list }: Entities): Promise<void> {
  const [thing] = items;
  const id = idOf(thing);
  if (thing === undefined) return;
  if (id === undefined) return session.report(collectionRules.identifierMissing, list, { what, expected: '@iot.id' });
  const quoted = typeof member(thing, '@iot.id') === 'string' ? `'${id.replaceAll("'", "''")}'` : id;
  const exchange = await session.ask(`${thingsUrl.replace(/\/+$/, '')}(${encodeURIComponent(quoted)})`);
  const one = `Thing ${id}`;
  const value = readJson(session, exchange, { what: one, media, notFound: collectionRules.lookupFails });
  if (exchange.status === 404) session.observe('lookup-by-identifier', 'no', `${one} is not found`, exchange);
  if (value === undefined) return;
  const found = idOf(value);
  session.observe('lookup-by-identifier', found === id ? 'yes' : 'no', one, exchange);
  if (found !== id)
    session.report(collectionRules.identifierNotEchoed, exchange, { what: one, found: found ?? 'none', expected: id });
  else if (canonicalText(member(value, 'name')) !== canonicalText(member(thing, 'name')))
    session.report(collectionRules.itemDiffers, exchange, { what: one, found: 'another "name"' });
}

async function filter(session: Session, thingsUrl: string, { items }: Entities): Promise<void> {
  const name = textMember(items[0], 'name');
  if (name === undefined) return;
  const hits = await read(session, urlWith(thingsUrl, { $filter: `name eq '${name.replaceAll("'", "''")}'` }));
  if (!hits) return;
  const asked = `${what} of name ${name}`;
  const wrong = hits.items.findIndex((one) => textMember(one, 'name') !== name);
  if (wrong >= 0)
    session.report(filterRules.attributeFilterIgnored, hits.exchange, { what: asked, found: hits.ids[wrong]! });
  else if (hits.items.length === 0)
    session.report(filterRules.filterLoses, hits.exchange, { what: asked, found: 'nothing' });
  const right = wrong < 0 && hits.items.length > 0;
  if (!right) session.observe('filter-attribute', 'no', asked, hits.exchange);
  else if (hits.items.length < items.length)
    session.observe('filter-attribute', 'yes', `${asked}: ${hits.items.length} of ${items.length}`, hits.exchange);
}

async function choose(session: Session, thingsUrl: string): Promise<void> {
  const hits = await read(session, urlWith(thingsUrl, { $select: 'name', $top: '1' }));
  const extra = hits && ['description', 'properties'].find((name) => member(hits.items[0], name) !== undefined);
  if (hits && extra)
    session.report(filterRules.projectionIgnored, hits.exchange, { what, found: extra, expected: 'name alone' });
}
