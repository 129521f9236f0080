import type { ProbeKind } from '../probe-facts.js';
import { collectionRules } from '../rules/collection-rules.js';
import { filterRules } from '../rules/filter-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { hasType } from './has-type.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';
import { checkFilters } from './ngsi-ld-filters.js';
import { checkLookups, checkRelations } from './ngsi-ld-lookup.js';
import { checkPages, checkRepeat } from './ngsi-ld-paging.js';
import { checkDescriptions, checkRefusals, checkSubscriptions } from './ngsi-ld-resources.js';
import { checkShapes } from './ngsi-ld-shape.js';
import { checkTime } from './ngsi-ld-time.js';
import { readTypes } from './ngsi-ld-types.js';

const sample = 100;

const mostTypes = 3;

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

async function readList(session: Session, listUrl: string, type: string): Promise<EntityList | undefined> {
  const what = `the entities of type ${type}`;
  const list = await readEntities(session, urlWith(listUrl, { count: 'true' }), { what, counted: true });
  if (!list) return undefined;
  const { exchange, entities, count, next } = list;
  const ids = [...new Set(list.ids)];
  if (entities.length > sample)
    session.report(pagingRules.pageSizeIgnored, exchange, {
      what,
      found: `${entities.length} entities`,
      expected: `at most ${sample}`,
    });
  const other = entities.findIndex((entity) => !hasType(entity, type));
  if (other >= 0)
    session.report(filterRules.typeFilterIgnored, exchange, { what, found: list.ids[other]! }, `/${other}`);
  if (count !== undefined && next === undefined && entities.length < sample && count !== ids.length)
    session.report(pagingRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: String(ids.length),
    });
  else if (count !== undefined && count < ids.length)
    session.report(pagingRules.countWrong, exchange, {
      what,
      found: String(count),
      expected: `at least ${entities.length}`,
    });
  if (next !== undefined && count !== undefined && count <= entities.length)
    session.report(pagingRules.pagingEndless, exchange, { what, found: `a link to ${next}` });
  if (entities.length === 0)
    session.report(collectionRules.listIncomplete, exchange, {
      what: 'the list of types',
      found: `${type}, of which there is no entity`,
    });
  return list;
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
