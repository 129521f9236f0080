import { asObject } from '../../api/json-object.js';
import { linkWith, readJsonLinks } from '../json-links.js';
import { canonicalText, member } from '../json-values.js';
import { readJson } from '../read-json.js';
import { collectionRules } from '../rules/collection-rules.js';
import { linkRules } from '../rules/link-rules.js';
import type { Session } from '../session.js';
import { urlBelow } from '../url-with.js';
import { checkFeature, featureId, type FeaturePage } from './feature-page.js';

/** Looks up the first and the last feature: they are what the list says. */
export async function checkSingle(
  session: Session,
  page: FeaturePage,
  itemsUrl: string,
  collection: string,
): Promise<void> {
  const sampled = [...new Set([0, page.features.length - 1])].map((index) => page.features[index]);
  for (const feature of sampled) {
    const id = featureId(feature);
    if (id === undefined) continue;
    const what = `feature ${id} of ${collection}`;
    const exchange = await session.ask(urlBelow(itemsUrl, encodeURIComponent(id)), { accept: 'application/geo+json' });
    const value = readJson(session, exchange, {
      what,
      media: ['application/geo+json'],
      notFound: collectionRules.lookupFails,
    });
    const found = asObject(value);
    if (exchange.status === 404) session.observe('lookup-by-identifier', 'no', `${what} is not found`, exchange);
    if (!found) continue;
    checkFeature(session, exchange, found, what, '');
    const echoed = featureId(found);
    if (echoed !== id) {
      session.report(
        collectionRules.identifierNotEchoed,
        exchange,
        { what, found: echoed ?? 'none', expected: id },
        '/id',
      );
      session.observe('lookup-by-identifier', 'no', `${what}: another identifier comes back`, exchange);
      continue;
    }
    session.observe('lookup-by-identifier', 'yes', `${what} is looked up by its identifier`, exchange);
    const differing = ['geometry', 'properties'].find(
      (name) => canonicalText(member(found, name)) !== canonicalText(member(feature, name)),
    );
    if (differing !== undefined)
      session.report(collectionRules.itemDiffers, exchange, { what, found: `another "${differing}"` }, `/${differing}`);
    const links = readJsonLinks(session, exchange, found, what);
    for (const expected of ['self', 'collection'])
      if (!linkWith(links, expected)) session.report(linkRules.linkMissing, exchange, { what, expected });
  }
}
