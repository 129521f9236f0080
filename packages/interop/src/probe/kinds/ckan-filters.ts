import { filterRules } from '../rules/filter-rules.js';
import { pagingRules } from '../rules/paging-rules.js';
import type { Session } from '../session.js';
import { search, type SearchResult, searchSample } from './ckan-search.js';
import { ckanTrials } from './ckan-trials.js';

/** Tries searches and filters, and compares with what the datasets themselves say. */
export async function checkSearches(session: Session, base: string, all: SearchResult): Promise<void> {
  for (const trial of ckanTrials(all.datasets)) {
    const { asked, parameters, satisfies, ignored, observation } = trial;
    const hits = await search(session, base, asked, { rows: String(searchSample), ...parameters });
    if (!hits) continue;
    const wrong = hits.datasets.findIndex((dataset) => satisfies(dataset) === false);
    if (wrong >= 0) {
      session.report(ignored, hits.exchange, { what: asked, found: hits.ids[wrong]! }, `/result/results/${wrong}`);
      session.observe(observation, 'no', `${asked}: ${hits.ids[wrong]} does not satisfy it`, hits.exchange);
      continue;
    }
    if (hits.count !== undefined && hits.datasets.length < searchSample && hits.count !== hits.datasets.length) {
      session.report(pagingRules.countWrong, hits.exchange, {
        what: asked,
        found: String(hits.count),
        expected: String(hits.datasets.length),
      });
      continue;
    }
    const lost = all.datasets.findIndex(
      (dataset, index) => satisfies(dataset) === true && !hits.ids.includes(all.ids[index]!),
    );
    if (lost >= 0 && hits.datasets.length < searchSample) {
      session.report(filterRules.filterLoses, hits.exchange, { what: asked, found: `no ${all.ids[lost]}` });
      session.observe(observation, 'no', `${asked}: ${all.ids[lost]} does not come`, hits.exchange);
      continue;
    }
    const part = hits.count !== undefined && all.count !== undefined && hits.count < all.count;
    if (part)
      session.observe(observation, 'yes', `${asked}: ${hits.count} of ${all.count}, the right ones`, hits.exchange);
  }
}
