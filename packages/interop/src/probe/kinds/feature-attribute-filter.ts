import { asObject } from '../../api/json-object.js';
import { member } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import type { FeatureCollection } from './feature-collection.js';
import { featureSample, type FeaturePage, readFeaturePage } from './feature-page.js';

/** Asks for a value that some feature has, by a parameter that the description names. */
export async function checkAttribute(
  session: Session,
  page: FeaturePage,
  { itemsUrl, parameters }: FeatureCollection,
  what: string,
): Promise<void> {
  for (const name of parameters) {
    const values = page.features.map((feature) => member(member(feature, 'properties'), name));
    const value = values.find((one) => typeof one === 'string' || typeof one === 'number');
    if (value === undefined || !Object.hasOwn(asObject(member(page.features[0], 'properties')) ?? {}, name)) continue;
    const asked = `${what} with ${name} = ${String(value).slice(0, 40)}`;
    const hits = await readFeaturePage(
      session,
      urlWith(itemsUrl, { [name]: String(value), limit: String(featureSample) }),
      asked,
    );
    if (!hits) return;
    const wrong = hits.features.findIndex(
      (feature) => String(member(member(feature, 'properties'), name)) !== String(value),
    );
    if (wrong >= 0) {
      session.report(
        filterRules.attributeFilterIgnored,
        hits.exchange,
        { what: asked, found: hits.ids[wrong]! },
        `/features/${wrong}`,
      );
      session.observe('filter-attribute', 'no', `${asked}: ${hits.ids[wrong]} has another value`, hits.exchange);
    } else if (hits.features.length === 0) {
      session.report(filterRules.filterLoses, hits.exchange, { what: asked, found: 'nothing' });
      session.observe('filter-attribute', 'no', `${asked}: nothing comes`, hits.exchange);
    } else if (hits.features.length < page.features.length || page.next !== undefined)
      session.observe(
        'filter-attribute',
        'yes',
        `${asked}: ${hits.features.length}, all with that value`,
        hits.exchange,
      );
    return;
  }
}
