import { member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { collectionRules } from '../rules/collection-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { hasType } from './has-type.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';
import { checkFilters } from './ngsi-ld-filters.js';
import { checkLookups, checkRelations } from './ngsi-ld-lookup.js';
import { checkDescriptions, checkRefusals, checkSubscriptions } from './ngsi-ld-resources.js';
import { checkShapes } from './ngsi-ld-shape.js';

const sample = 100;
const mostTypes = 3;
const media = ['application/json'];

/** Probes an NGSI-LD API (ETSI GS CIM 009): types, entities, paging, look-ups, filters, representations, refusals. Nothing is created. */
export async function probeNgsiLd(session: Session, url: string): Promise<ProbeKind> {
  const { pathname, origin } = new URL(url);
  const root = pathname.indexOf('/ngsi-ld/v1');
  const prefix = root < 0 ? pathname.replace(/\/+$/, '') : pathname.slice(0, root);
  const base = `${origin}${prefix}/ngsi-ld/v1`;
  const types = await readTypes(session, base, url);
  let main: { type: string; list: EntityList; listUrl: string } | undefined;
  for (const type of types.slice(0, mostTypes)) {
    const listUrl = urlWith(urlBelow(base, 'entities'), { type, limit: String(sample) });
    const list = await readList(session, listUrl, type);
    if (list && (!main || list.entities.length > main.list.entities.length)) main = { type, list, listUrl };
  }
  if (main) {
    const { type, list, listUrl } = main;
    session.observe(
      'recognised',
      'yes',
      `NGSI-LD with ${list.entities.length} entities of type ${type}`,
      list.exchange,
    );
    await checkPages(session, base, type, list);
    await checkRepeat(session, listUrl, list);
    await checkLinkedList(session, listUrl, list, type);
    await checkLookups(session, base, list, urlWith(listUrl, { count: 'true' }));
    await checkRelations(session, base, list, types);
    if (list.next === undefined && list.identified && list.entities.length > 0)
      await checkFilters(session, listUrl, list);
    await checkTime(session, base, type);
    await checkDescriptions(session, base, type, list);
  }
  await checkRefusals(session, base, types[0]);
  await checkSubscriptions(session, base);
  return 'ngsi-ld';
}

async function readTypes(session: Session, base: string, url: string): Promise<readonly string[]> {
  const what = 'the list of types';
  const exchange = await session.ask(urlBelow(base, 'types'));
  const value = readJson(session, exchange, { what, media, optional: true });
  const asked = new URL(url).searchParams.get('type');
  const named = asked === null ? [] : [asked];
  if (value === undefined) return named;
  const listed = member(value, 'typeList');
  if (!Array.isArray(listed)) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'typeList' });
    return named;
  }
  if (textMember(value, 'type') !== 'EntityTypeList')
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"type" of ${what}`, found: String(member(value, 'type')), expected: 'EntityTypeList' },
      '/type',
    );
  session.observe('recognised', 'yes', `NGSI-LD with ${listed.length} types`, exchange);
  const types = listed.filter((type): type is string => typeof type === 'string' && type !== '');
  if (types.length < listed.length)
    session.report(answerRules.memberWrong, exchange, { what, found: 'a type that is no text' }, '/typeList');
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) session.report(collectionRules.itemTwice, exchange, { what, found: twice }, '/typeList');
  return [...new Set([...named, ...types])];
}

async function readList(session: Session, listUrl: string, type: string): Promise<EntityList | undefined> {
  const what = `the entities of type ${type}`;
  const list = await readEntities(session, urlWith(listUrl, { count: 'true' }), { what, counted: true });
  if (!list) return undefined;
  const { exchange, entities, count, next } = list;
  const ids = [...new Set(list.ids)];
  if (entities.length > sample)
    session.report(collectionRules.pageSizeIgnored, exchange, {
      what,
      found: `${entities.length} entities`,
      expected: `at most ${sample}`,
    });
  const other = entities.findIndex((entity) => !hasType(entity, type));
  if (other >= 0)
    session.report(collectionRules.typeFilterIgnored, exchange, { what, found: list.ids[other]! }, `/${other}`);
  if (count !== undefined && next === undefined && entities.length < sample && count !== ids.length)
    session.report(collectionRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: String(ids.length),
    });
  else if (count !== undefined && count < ids.length)
    session.report(collectionRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: `at least ${entities.length}`,
    });
  if (next !== undefined && count !== undefined && count <= entities.length)
    session.report(collectionRules.pagingEndless, exchange, { what, found: `a link to ${next}` });
  if (entities.length === 0)
    session.report(collectionRules.listIncomplete, exchange, {
      what: 'the list of types',
      found: `${type}, of which there is no entity`,
    });
  return list;
}

async function checkPages(session: Session, base: string, type: string, list: EntityList): Promise<void> {
  const { next, count } = list;
  const ids = [...new Set(list.ids)];
  const known = next === undefined;
  const total = known ? ids.length : count;
  if (ids.length === 0) return;
  const what = `the entities of type ${type}`;
  const url = urlWith(urlBelow(base, 'entities'), { type });
  if (ids.length > 1) {
    const size = Math.max(1, Math.min(10, Math.ceil((known ? ids.length : 30) / 3)));
    const at = (offset: number): string => urlWith(url, { limit: String(size), offset: String(offset) });
    await walkPages(session, {
      what,
      size,
      ...(total !== undefined && { total }),
      ...(known && list.identified && { all: ids }),
      first: at(0),
      at,
      read: async (address, linked) => {
        const page = await readEntities(session, address, { what, ...(linked && { onFailure: linkRules.linkBroken }) });
        if (page) checkShapes(session, page, list, what);
        return page;
      },
      linked: true,
      full: true,
    });
  }
  if (total === undefined) return;
  const beyond = await readEntities(session, urlWith(url, { limit: '10', offset: String(total + 10) }), {
    what: `${what} beyond the end`,
  });
  if (beyond && beyond.entities.length > 0)
    session.report(collectionRules.pagingEndless, beyond.exchange, { what, found: `${beyond.ids[0]} beyond the end` });
  const counted = await readEntities(session, urlWith(url, { limit: '0', count: 'true' }), {
    what: `${what}, counted alone`,
    counted: true,
  });
  if (!counted) return;
  if (counted.entities.length > 0)
    session.report(collectionRules.pageSizeIgnored, counted.exchange, {
      what: `${what}, counted alone`,
      found: `${counted.entities.length} items`,
      expected: '0',
    });
  if (counted.count !== undefined && known && counted.count !== ids.length && counted.count !== count)
    session.report(collectionRules.countWrong, counted.exchange, {
      what: `${what}, counted alone`,
      found: String(counted.count),
      expected: String(ids.length),
    });
}

/** The same list as JSON-LD has the same entities. */
async function checkLinkedList(session: Session, listUrl: string, list: EntityList, type: string): Promise<void> {
  const what = `the entities of type ${type} as JSON-LD`;
  const linked = await readEntities(session, listUrl, { what, question: { accept: 'application/ld+json' } });
  if (!linked) return;
  checkShapes(session, linked, list, what);
  if (list.ids.length > 0 && !list.ids.some((id) => linked.ids.includes(id)))
    session.report(collectionRules.itemDiffers, linked.exchange, {
      what,
      found: 'none of the entities of the same list',
    });
}

/** Entities come and go, but those that stay keep their order. */
async function checkRepeat(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const what = 'the list of entities';
  const again = await readEntities(session, urlWith(listUrl, { count: 'true' }), { what, question: { fresh: true } });
  if (!again) return;
  const common = list.ids.filter((id) => again.ids.includes(id));
  const order = again.ids.filter((id) => list.ids.includes(id));
  const moved = common.find((id, index) => order[index] !== id);
  if (moved !== undefined)
    session.report(answerRules.answerUnstable, again.exchange, { what, found: `${moved} at another place` });
  else if (common.length === 0 && list.ids.length > 0)
    session.report(answerRules.answerUnstable, again.exchange, { what, found: 'other entities' });
}

async function checkTime(session: Session, base: string, type: string): Promise<void> {
  const url = urlBelow(base, 'temporal/entities');
  const at = (timerel: string): string => urlWith(url, { type, timerel, timeAt: '1900-01-01T00:00:00Z', limit: '5' });
  const since = await session.ask(at('after'));
  const later = readJson(session, since, { what: 'what was observed since 1900', media, optional: true });
  if (later !== undefined && !Array.isArray(later))
    session.report(answerRules.memberWrong, since, { what: 'what was observed since 1900', expected: 'a list' });
  if (!Array.isArray(later)) {
    session.observe(
      'filter-time',
      'unknown',
      `the interface for times does not answer (status ${since.status})`,
      since,
    );
    return;
  }
  for (const [index, entity] of later.entries()) {
    const id = textMember(entity, 'id');
    if (id === undefined || !URL.canParse(id))
      session.report(
        collectionRules.identifierMissing,
        since,
        { what: 'what was observed since 1900', found: id ?? 'none' },
        `/${index}`,
      );
    if (member(entity, 'type') === undefined)
      session.report(
        answerRules.memberMissing,
        since,
        { what: 'what was observed since 1900', expected: 'type' },
        `/${index}`,
      );
    else if (!hasType(entity, type))
      session.report(
        collectionRules.typeFilterIgnored,
        since,
        { what: 'what was observed since 1900', found: String(id) },
        `/${index}`,
      );
  }
  const before = await session.ask(at('before'));
  const what = 'what was observed before 1900';
  const earlier = readJson(session, before, { what, media });
  if (!Array.isArray(earlier)) return;
  if (earlier.length > 0 && later.length > 0) {
    session.report(collectionRules.timeFilterIgnored, before, {
      what,
      found: `${earlier.length} entities`,
      expected: 'none',
    });
    session.observe('filter-time', 'no', `${what}: ${earlier.length} entities`, before);
  } else
    session.observe(
      'filter-time',
      later.length > 0 ? 'yes' : 'unknown',
      `${later.length} entities since 1900, ${earlier.length} before`,
      before,
    );
}
