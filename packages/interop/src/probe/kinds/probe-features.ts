import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { checkAttribute } from './feature-attribute-filter.js';
import type { FeatureCollection } from './feature-collection.js';
import { checkSingle } from './feature-lookup.js';
import { featureSample, type FeaturePage, readFeaturePage } from './feature-page.js';
import { checkLargest, checkPages } from './feature-paging.js';
import { checkPlace } from './feature-place-filter.js';
import { checkRefusals } from './feature-refusals.js';
import { checkTime } from './feature-time-filter.js';

/** Looks into one collection: its features, paging, filters, single features and refusals. Gives the first page. */
export async function probeFeatures(session: Session, collection: FeatureCollection): Promise<FeaturePage | undefined> {
  const { id, itemsUrl } = collection;
  const what = `the features of ${id}`;
  const page = await readFeaturePage(session, urlWith(itemsUrl, { limit: String(featureSample) }), what);
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
