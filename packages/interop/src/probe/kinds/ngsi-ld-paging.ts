import { checkUnmoved } from '../check-unmoved.js';
import { pagingRules } from '../rules/paging-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { type EntityList, readEntities } from './ngsi-ld-entities.js';
import { checkShapes } from './ngsi-ld-shape.js';

/** Goes through the entities in pages, beyond the end, and counts them without any. */
export async function checkPages(session: Session, base: string, type: string, list: EntityList): Promise<void> {
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
    session.report(pagingRules.pagingEndless, beyond.exchange, { what, found: `${beyond.ids[0]} beyond the end` });
  const counted = await readEntities(session, urlWith(url, { limit: '0', count: 'true' }), {
    what: `${what}, counted alone`,
    counted: true,
  });
  if (!counted) return;
  if (counted.entities.length > 0)
    session.report(pagingRules.pageSizeIgnored, counted.exchange, {
      what: `${what}, counted alone`,
      found: `${counted.entities.length} items`,
      expected: '0',
    });
  if (counted.count !== undefined && known && counted.count !== ids.length && counted.count !== count)
    session.report(pagingRules.countWrong, counted.exchange, {
      what: `${what}, counted alone`,
      found: String(counted.count),
      expected: String(ids.length),
    });
}

/** Asks for the same list once more. */
export async function checkRepeat(session: Session, listUrl: string, list: EntityList): Promise<void> {
  const what = 'the list of entities';
  const again = await readEntities(session, urlWith(listUrl, { count: 'true' }), { what, question: { fresh: true } });
  if (!again) return;
  checkUnmoved(session, again.exchange, { what, before: list.ids, after: again.ids, things: 'entities' });
}
