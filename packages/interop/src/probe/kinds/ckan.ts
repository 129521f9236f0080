import { checkUnmoved } from '../check-unmoved.js';
import { listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Session } from '../session.js';
import { readAction } from './ckan-action.js';
import { checkSearches } from './ckan-filters.js';
import { checkLists } from './ckan-lists.js';
import { checkDatasets } from './ckan-lookup.js';
import { checkPaging } from './ckan-paging.js';
import { checkRefusals } from './ckan-refusals.js';
import { search, type SearchResult, searchSample } from './ckan-search.js';

/** Probes the action API of CKAN: search, paging, filters, single datasets, lists, refusals. Nothing is created. */
export async function probeCkan(session: Session, url: string): Promise<ProbeKind> {
  const { origin, pathname } = new URL(url);
  const found = pathname.indexOf('/api/3');
  const prefix = (found < 0 ? pathname : pathname.slice(0, found)).replace(/\/+$/, '');
  const base = `${origin}${prefix}/api/3/action`;
  await readAction(session, base, 'status_show', { what: 'the status of the service', optional: true });
  const parameters = {
    q: '*:*',
    rows: String(searchSample),
    sort: 'name asc',
    'facet.field': '["organization"]',
    'facet.limit': '50',
  };
  const all = await search(session, base, 'the search for everything', parameters);
  if (all) {
    session.observe('recognised', 'yes', 'the action API of CKAN', all.exchange);
    session.observe(
      'catalogue-lists-datasets',
      (all.count ?? all.ids.length) > 0 ? 'yes' : 'no',
      `${all.count ?? all.ids.length} datasets`,
      all.exchange,
    );
    checkTotal(session, all);
    await checkRepeat(session, all);
    await checkPaging(session, base, all);
    await checkSearches(session, base, all);
    await checkDatasets(session, base, all);
    await checkLists(session, base, all);
    session.observe('filter-place', 'unknown', 'CKAN itself has no filter by place', all.exchange);
  }
  await checkRefusals(session, base);
  return 'ckan';
}

function checkTotal(session: Session, { exchange, count, ids }: SearchResult): void {
  const distinct = new Set(ids).size;
  if (count !== undefined && ids.length < searchSample && count !== distinct)
    session.report(pagingRules.countWrong, exchange, {
      what: 'the search for everything',
      found: String(count),
      expected: String(distinct),
    });
}

async function checkRepeat(session: Session, all: SearchResult): Promise<void> {
  const exchange = await session.ask(all.exchange.finalUrl, { fresh: true });
  const again = listMember(member(exchange.json().value, 'result'), 'results').flatMap(
    (dataset) => textMember(dataset, 'id') ?? [],
  );
  checkUnmoved(session, exchange, {
    what: 'the search for everything',
    before: all.ids,
    after: again,
    things: 'datasets',
  });
}
