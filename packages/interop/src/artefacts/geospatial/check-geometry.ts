import { asObject } from '../../api/json-object.js';
import type { Extent } from './extent.js';

type Wrong = (pointer: string, problem: string) => void;

/** How many lists stand around a position, and what a list of positions has to be. */
const shapes: ReadonlyMap<unknown, { readonly depth: number; readonly least: number; readonly closed?: boolean }> =
  new Map([
    ['Point', { depth: 0, least: 1 }],
    ['MultiPoint', { depth: 1, least: 0 }],
    ['LineString', { depth: 1, least: 2 }],
    ['MultiLineString', { depth: 2, least: 2 }],
    ['Polygon', { depth: 2, least: 4, closed: true }],
    ['MultiPolygon', { depth: 3, least: 4, closed: true }],
  ]);

/** Checks a geometry object (RFC 7946, 3.1); its positions widen the extent. Collections are worked off, not descended into. */
export function checkGeometry(value: unknown, pointer: string, extent: Extent, wrong: Wrong): void {
  const open: [value: unknown, pointer: string][] = [[value, pointer]];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [geometry, at] = entry;
    const one = asObject(geometry);
    const type = one?.['type'];
    if (type === 'GeometryCollection') {
      const parts = one?.['geometries'];
      if (!Array.isArray(parts)) wrong(`${at}/geometries`, 'a GeometryCollection has a list of geometries');
      else for (const [index, part] of parts.entries()) open.push([part, `${at}/geometries/${index}`]);
      continue;
    }
    const shape = shapes.get(type);
    if (!shape) wrong(at, `there is no geometry type ${typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'here'}`);
    else checkCoordinates(one?.['coordinates'], `${at}/coordinates`, shape, extent, wrong);
  }
}

/** The depth is at most three, by the type. */
function checkCoordinates(
  value: unknown,
  pointer: string,
  { depth, least, closed }: { readonly depth: number; readonly least: number; readonly closed?: boolean },
  extent: Extent,
  wrong: Wrong,
): void {
  if (depth === 0) {
    if (isPosition(value)) extent.add(value[0], value[1]);
    else wrong(pointer, 'a position is a list of two or more numbers');
    return;
  }
  if (!Array.isArray(value)) {
    wrong(pointer, 'the coordinates are not nested as the type of geometry demands');
    return;
  }
  const inner = { depth: depth - 1, least, ...(closed && { closed }) };
  for (const [index, one] of value.entries()) checkCoordinates(one, `${pointer}/${index}`, inner, extent, wrong);
  if (depth !== 1) {
    if (depth === 2 && closed && value.length === 0) wrong(pointer, 'a polygon has at least one ring');
    return;
  }
  if (value.length < least) wrong(pointer, `${value.length} positions where ${least} are needed`);
  else if (closed && String(value[0]) !== String(value.at(-1))) wrong(pointer, 'a ring ends where it begins');
}

function isPosition(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'number');
}
