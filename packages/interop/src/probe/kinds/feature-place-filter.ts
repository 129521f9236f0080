import { type Box, boxBeside, boxesMeet, geometryBox, widened } from '../geometry-box.js';
import { member } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import type { Session } from '../session.js';
import { urlWith } from '../url-with.js';
import { featureSample, type FeaturePage, readFeaturePage } from './feature-page.js';

/** Asks for the features in a box around the first one, and in one beside all of them. */
export async function checkPlace(session: Session, page: FeaturePage, itemsUrl: string, what: string): Promise<void> {
  const boxes = page.features.map((feature) => geometryBox(member(feature, 'geometry')));
  const first = boxes.findIndex((box) => box !== undefined);
  const around = boxes[first];
  if (!around || around[0] < -180 || around[2] > 180 || around[1] < -90 || around[3] > 90) {
    session.observe('filter-place', 'unknown', `${what}: no geometry to try a filter by place on`, page.exchange);
    return;
  }
  const located = boxes.filter((box) => box !== undefined);
  const beside = page.next === undefined ? boxBeside(located) : undefined;
  for (const box of [widened(around, 0.000_01), ...(beside ? [beside] : [])]) {
    const asked = `${what} in the box ${box.map((value) => Number(value.toFixed(6))).join(',')}`;
    const url = urlWith(itemsUrl, {
      bbox: box.map((value) => Number(value.toFixed(6))).join(','),
      limit: String(featureSample),
    });
    const hits = await readFeaturePage(session, url, asked);
    if (!hits) continue;
    const outside = hits.features.findIndex((feature) => isOutside(feature, widened(box, 0.000_01)));
    if (outside >= 0) {
      const found = hits.ids[outside]!;
      session.report(filterRules.placeFilterIgnored, hits.exchange, { what: asked, found }, `/features/${outside}`);
      session.observe('filter-place', 'no', `${asked}: ${found} lies elsewhere`, hits.exchange);
      return;
    }
    // A point lies in its own box, whatever a server thinks of edges: the box was widened.
    const lost = page.ids.find(
      (id, index) => isPoint(page.features[index]) && isWithin(boxes[index], box) && !hits.ids.includes(id),
    );
    if (lost !== undefined && hits.next === undefined && hits.features.length < featureSample) {
      session.report(filterRules.filterLoses, hits.exchange, { what: asked, found: `no ${lost}` });
      session.observe('filter-place', 'no', `${asked}: ${lost} does not come`, hits.exchange);
      return;
    }
    if (hits.features.length < page.features.length)
      session.observe(
        'filter-place',
        'yes',
        `${asked}: ${hits.features.length} of ${page.features.length}, all of them there`,
        hits.exchange,
      );
  }
  if (!session.has('filter-place'))
    session.observe('filter-place', 'unknown', `${what}: every feature lies in every box tried`, page.exchange);
}

function isPoint(feature: unknown): boolean {
  return member(member(feature, 'geometry'), 'type') === 'Point';
}

function isOutside(feature: unknown, box: Box): boolean {
  const own = geometryBox(member(feature, 'geometry'));
  return own !== undefined && !boxesMeet(own, box);
}

function isWithin(own: Box | undefined, box: Box): boolean {
  return own !== undefined && own[0] > box[0] && own[2] < box[2] && own[1] > box[1] && own[3] < box[3];
}
