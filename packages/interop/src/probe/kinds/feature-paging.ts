import { pagingRules } from '../rules/paging-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { featureSample, type FeaturePage, readFeaturePage } from './feature-page.js';

/** Goes through the features in pages, by the links that the server gives. */
export async function checkPages(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  const { ids, next, matched } = page;
  if (ids.length > featureSample)
    session.report(pagingRules.pageSizeIgnored, page.exchange, {
      what,
      found: `${ids.length} items`,
      expected: `at most ${featureSample}`,
    });
  const total = matched ?? (next === undefined ? ids.length : undefined);
  if (matched !== undefined && next === undefined && matched !== ids.length && ids.length < featureSample)
    session.report(pagingRules.countWrong, page.exchange, {
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
        session.report(pagingRules.countWrong, read.exchange, {
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
export async function checkLargest(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  if (page.next !== undefined || page.features.length > 1000) return;
  await readFeaturePage(session, urlWith(itemsUrl, { limit: '10001' }), `${what}, 10001 at once`);
}
