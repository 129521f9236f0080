import type { Random } from './random.js';

type Position = readonly [longitude: number, latitude: number];

/** A GeoJSON geometry somewhere in Europe, mostly a point: rings close and run counterclockwise (RFC 7946, section 3.1.6). */
export function exampleGeometry(random: Random): { readonly type: string; readonly coordinates: readonly unknown[] } {
  const centre: Position = [random.number(-8, 28), random.number(37, 60)];
  const near = (east: number, north: number): Position => [round(centre[0] + east), round(centre[1] + north)];
  const ring = (size: number): Position[] => [
    near(-size, -size),
    near(size, -size),
    near(size, size),
    near(-size, size),
    near(-size, -size),
  ];
  const line = Array.from({ length: random.integer(2, 5) }, (_, index) => near(index * 0.001, random.number(0, 0.001)));
  switch (random.integer(0, 9)) {
    case 0:
      return { type: 'LineString', coordinates: line };
    case 1:
      return { type: 'Polygon', coordinates: [ring(0.002)] };
    case 2:
      return { type: 'MultiPoint', coordinates: line };
    case 3:
      return { type: 'MultiPolygon', coordinates: [[ring(0.001)], [ring(0.003)]] };
    default:
      return { type: 'Point', coordinates: near(0, 0) };
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
