import { type JsonObject, member, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import { attributeNames } from './ngsi-ld-entity.js';
import type { Trial } from './trial.js';

const earth = 6_371_000;

/** Filters by place (clause 4.10): around a point of the list, where some entities are left out, and at the other end of the earth. */
export function placeTrials(entities: readonly JsonObject[]): readonly Trial[] {
  const name = entities
    .flatMap(attributeNames)
    .find((one) =>
      entities.some((entity) => textMember(member(entity, one), 'type') === 'GeoProperty' && pointOf(entity, one)),
    );
  if (name === undefined) return [];
  const center = entities.map((entity) => pointOf(entity, name)).find((point) => point !== undefined)!;
  const within =
    [50, 1000, 20_000, 500_000].find((metres) =>
      entities.some((entity) => {
        const point = pointOf(entity, name);
        return point !== undefined && distance(center, point) > metres * 1.5;
      }),
    ) ?? 50;
  const opposite: readonly [number, number] = [center[0] > 0 ? center[0] - 180 : center[0] + 180, -center[1]];
  return [center, opposite].map((middle) => ({
    asked: `the entities within ${within} m of ${middle.join(', ')}`,
    parameters: {
      georel: `near;maxDistance==${within}`,
      geometry: 'Point',
      coordinates: JSON.stringify(middle),
      ...(name !== 'location' && { geoproperty: name }),
    },
    satisfies: (entity) => {
      if (member(entity, name) === undefined) return false;
      const point = pointOf(entity, name);
      if (!point) return undefined;
      const metres = distance(middle, point);
      return metres < within * 0.8 ? true : metres > within * 1.2 ? false : undefined;
    },
    ignored: filterRules.placeFilterIgnored,
    observation: 'filter-place' as const,
  }));
}

function pointOf(entity: unknown, name: string): readonly [number, number] | undefined {
  const geometry = member(member(entity, name), 'value');
  const coordinates = member(geometry, 'coordinates');
  if (textMember(geometry, 'type') !== 'Point' || !Array.isArray(coordinates)) return undefined;
  const [longitude, latitude] = coordinates as readonly unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
}

/** Metres on a sphere: what lies near the limit is left undecided, so its shape does not matter. */
function distance(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b[1] - a[1]) / 2) ** 2 +
    Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)));
}
