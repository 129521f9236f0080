import { listMember, member } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import type { FeatureCollection } from './feature-collection.js';
import { featureSample, type FeaturePage, readFeaturePage } from './feature-page.js';

/** Asks for what there was before the collection begins. */
export async function checkTime(
  session: Session,
  page: FeaturePage,
  collection: FeatureCollection,
  what: string,
): Promise<void> {
  const interval = listMember(member(member(collection.description, 'extent'), 'temporal'), 'interval')[0];
  const [begin] = Array.isArray(interval) ? (interval as readonly unknown[]) : [];
  const start = typeof begin === 'string' ? Date.parse(begin) : Number.NaN;
  const url = (datetime: string): string => urlWith(collection.itemsUrl, { datetime, limit: String(featureSample) });
  if (Number.isNaN(start) || page.features.length === 0) {
    session.observe('filter-time', 'unknown', `${what}: the collection states no extent in time`, page.exchange);
    return;
  }
  const before = new Date(start - 86_400_000).toISOString().replace('.000', '');
  const asked = `${what} before ${before}`;
  const hits = await readFeaturePage(session, url(`../${before}`), asked);
  if (!hits) return;
  if (hits.features.length >= page.features.length) {
    session.report(filterRules.timeFilterIgnored, hits.exchange, {
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
