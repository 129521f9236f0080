import type { Given } from './fixture.js';

/** Benches in Ghent, as two snapshots have them: the order differs, the identifiers do not. */
export const benches = [
  ['https://id.city.example/bench/b7', [3.7174, 51.0543]],
  ['https://id.city.example/bench/c2', [3.7211, 51.0567]],
  ['https://id.city.example/bench/a9', [3.7302, 51.0512]],
  ['https://id.city.example/bench/d4', [3.7258, 51.0601]],
] as const;

type Bench = readonly [id: unknown, position: readonly number[]];

/** GeoJSON of some benches. */
export function geojson(source: string, list: readonly Bench[] = benches): Given {
  return {
    source,
    json: {
      type: 'FeatureCollection',
      features: list.map(([id, coordinates]) => ({
        type: 'Feature',
        ...(id !== undefined && { id }),
        geometry: { type: 'Point', coordinates },
        properties: { seats: 3 },
      })),
    },
  };
}
