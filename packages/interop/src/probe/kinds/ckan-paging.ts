import { asObject } from '../../api/json-object.js';
import { type JsonObject, listMember, member, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';
import { walkPages } from '../walk-pages.js';
import { organisationOf } from './ckan-dataset.js';
import { search, type SearchResult } from './ckan-search.js';

/** Goes through the catalogue in pages; the order is asked for, so that it does not depend on the moment. */
export async function checkPaging(session: Session, base: string, all: SearchResult): Promise<void> {
  const { count, ids, datasets } = all;
  const what = 'the search for everything';
  const known = count === ids.length;
  if (count === undefined || count === 0) return;
  const size = Math.max(1, Math.min(10, Math.ceil(Math.min(count, 30) / 3)));
  const at = (start: number): string =>
    urlWith(urlBelow(base, 'package_search'), { q: '*:*', sort: 'name asc', rows: String(size), start: String(start) });
  if (count > 1)
    await walkPages(session, {
      what,
      size,
      total: count,
      ...(known && { all: ids }),
      first: at(0),
      at,
      read: async (url) => {
        const start = new URL(url).searchParams.get('start') ?? '0';
        const page = await search(session, base, what, { q: '*:*', sort: 'name asc', rows: String(size), start });
        if (!page) return undefined;
        if (page.count !== undefined && page.count !== count)
          session.report(pagingRules.countWrong, page.exchange, {
            what,
            found: String(page.count),
            expected: String(count),
          });
        checkOrder(session, page, what);
        const rest = Math.min(size, count - Number(start));
        if (page.ids.length < rest && page.count === count)
          session.report(pagingRules.pageSizeIgnored, page.exchange, {
            what,
            found: `${page.ids.length} datasets`,
            expected: String(rest),
          });
        return { exchange: page.exchange, ids: page.ids };
      },
      linked: false,
      full: false,
    });
  const beyond = await search(session, base, `${what}, beyond the end`, {
    q: '*:*',
    sort: 'name asc',
    rows: '10',
    start: String(count + 10),
  });
  if (beyond && beyond.datasets.length > 0)
    session.report(pagingRules.pagingEndless, beyond.exchange, { what, found: `${beyond.ids[0]} beyond the end` });
  const none = await search(session, base, `${what}, counted alone`, { q: '*:*', rows: '0' });
  if (none?.count !== undefined && none.count !== count)
    session.report(pagingRules.countWrong, none.exchange, {
      what: `${what}, counted alone`,
      found: String(none.count),
      expected: String(count),
    });
  checkFacet(session, all, datasets, known);
}

function checkOrder(session: Session, { exchange, datasets }: SearchResult, what: string): void {
  const names = datasets.flatMap((dataset) => textMember(dataset, 'name') ?? []);
  // Names are of lower-case letters, digits, - and _: their order is that of their code units.
  const plain = names.every((name) => /^[a-z0-9_-]+$/.test(name));
  const wrong = plain ? names.findIndex((name, index) => index > 0 && names[index - 1]! > name) : -1;
  if (wrong > 0)
    session.report(filterRules.sortIgnored, exchange, {
      what,
      found: `${names[wrong]} behind ${names[wrong - 1]}`,
    });
}

function checkFacet(
  session: Session,
  { exchange, result }: SearchResult,
  datasets: readonly JsonObject[],
  known: boolean,
): void {
  const facet = member(member(result, 'search_facets'), 'organization');
  if (!known || asObject(facet) === undefined) return;
  for (const [index, item] of listMember(facet, 'items').entries()) {
    const name = textMember(item, 'name');
    const expected = datasets.filter((dataset) => organisationOf(dataset) === name).length;
    const found = member(item, 'count');
    if (found !== expected)
      session.report(
        pagingRules.countWrong,
        exchange,
        { what: `the facet of organisation ${name}`, found: String(found), expected: String(expected) },
        `/result/search_facets/organization/items/${index}`,
      );
  }
}
