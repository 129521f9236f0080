import { asObject } from '../api/json-object.js';
import { listMember, member } from './json-values.js';

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

/** The box around a GeoJSON geometry; `undefined` where it has no usable position. */
export function geometryBox(geometry: unknown): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // A list of its own: how deep the arrays go is the server's choice.
  const open: unknown[] = [geometry];
  while (open.length > 0) {
    const one = open.pop();
    if (!Array.isArray(one)) {
      if (!asObject(one)) continue;
      for (const part of listMember(one, 'geometries')) open.push(part);
      open.push(member(one, 'coordinates'));
    } else if (typeof one[0] === 'number' && typeof one[1] === 'number') {
      west = Math.min(west, one[0]);
      east = Math.max(east, one[0]);
      south = Math.min(south, one[1]);
      north = Math.max(north, one[1]);
    } else for (const part of one as unknown[]) open.push(part);
  }
  return [west, south, east, north].every(Number.isFinite) ? [west, south, east, north] : undefined;
}

/** Whether two boxes have a point in common. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** A box that is larger on all sides. */
export function widened([west, south, east, north]: Box, by: number): Box {
  return [west - by, south - by, east + by, north + by];
}

/** A box of which none of these boxes has a part, on the globe; `undefined` where they leave no room. */
export function boxBeside(boxes: readonly Box[]): Box | undefined {
  for (let longitude = -179; longitude <= 178; longitude += 7)
    for (let latitude = -84; latitude <= 84; latitude += 7) {
      const box: Box = [longitude, latitude, longitude + 1, latitude + 1];
      if (!boxes.some((one) => boxesMeet(widened(box, 0.5), one))) return box;
    }
  return undefined;
}
