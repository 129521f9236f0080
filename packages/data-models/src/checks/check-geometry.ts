import { showValue } from '@ds4sscc/findings';
import {
  coordinatesInvalid,
  geometryTypeUnknown,
  positionOutOfRange,
  ringOpen,
  ringWound,
} from '../rules/geojson-rules.js';
import { describeType, type Reporter } from './reporter.js';
import { ringDirection } from './ring-direction.js';

/** How deep the positions stand in `coordinates`, and how many the innermost list has at least. */
const shapes: Readonly<Record<string, { readonly depth: number; readonly least: number; readonly rings: boolean }>> = {
  Point: { depth: 0, least: 0, rings: false },
  MultiPoint: { depth: 1, least: 0, rings: false },
  LineString: { depth: 1, least: 2, rings: false },
  MultiLineString: { depth: 2, least: 2, rings: false },
  Polygon: { depth: 2, least: 4, rings: true },
  MultiPolygon: { depth: 3, least: 4, rings: true },
};

/** The geometries of RFC 7946, collections aside. */
export const singleGeometryTypes: readonly string[] = Object.keys(shapes);

/** Whether a word names a geometry of RFC 7946, section 3.1. */
export function isGeometryType(type: unknown): boolean {
  return typeof type === 'string' && (Object.hasOwn(shapes, type) || type === 'GeometryCollection');
}

/** Checks a GeoJSON geometry. It stops at the first fault of each list of positions, so that one slip is one finding. */
export function checkGeometry(geometry: unknown, pointer: string, report: Reporter): void {
  // RFC 7946, section 3.1.8 asks to avoid collections within collections: they are walked, not nested calls.
  const waiting: { geometry: unknown; pointer: string }[] = [{ geometry, pointer }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { type, coordinates, geometries } = (
      typeof next.geometry === 'object' && next.geometry !== null ? next.geometry : {}
    ) as Record<string, unknown>;
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
      for (const [index, inner] of geometries.entries())
        waiting.push({ geometry: inner, pointer: `${next.pointer}/geometries/${index}` });
      continue;
    }
    const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (!shape) {
      const found =
        typeof type === 'string'
          ? `"${showValue(type)}"`
          : type === undefined
            ? describeType(next.geometry)
            : describeType(type);
      const at = type === undefined ? next.pointer : `${next.pointer}/type`;
      report(geometryTypeUnknown, at, { found }, { value: type ?? next.geometry });
    } else if (coordinates === undefined) {
      const facts = { type: type as string, expected: '"coordinates"' };
      report(coordinatesInvalid, next.pointer, facts, { value: next.geometry });
    } else checkCoordinates(coordinates, shape.depth, shape, type as string, `${next.pointer}/coordinates`, report);
  }
}

/** At most four levels deep: the shape decides, not the data. */
function checkCoordinates(
  value: unknown,
  depth: number,
  shape: { readonly least: number; readonly rings: boolean },
  type: string,
  pointer: string,
  report: Reporter,
  outer = true,
): boolean {
  if (depth === 0) return checkPosition(value, type, pointer, report);
  if (!Array.isArray(value)) {
    const expected = depth === 1 ? 'a list of positions' : 'a list of lists of positions';
    report(coordinatesInvalid, pointer, { type, expected }, { value });
    return false;
  }
  if (depth === 1 && value.length < shape.least) {
    const expected = `at least ${shape.least} positions${shape.rings ? ', of which the last repeats the first' : ''}`;
    report(coordinatesInvalid, pointer, { type, expected }, { value });
    return false;
  }
  for (let index = 0; index < value.length; index += 1)
    if (
      !checkCoordinates(value[index], depth - 1, shape, type, `${pointer}/${index}`, report, depth !== 2 || index === 0)
    )
      return false;
  if (depth === 1 && shape.rings && !samePosition(value[0], value.at(-1))) {
    const edits = [{ edit: 'copy', from: `${pointer}/0`, pointer: `${pointer}/-` }] as const;
    const fix = { description: 'repeat the first position at the end', edits };
    report(ringOpen, pointer, {}, { value: value.at(-1), fix });
    return false;
  }
  if (depth === 1 && shape.rings) checkWinding(value as number[][], outer, pointer, report);
  return true;
}

/** The area lies on the left of a ring: an outer one runs counterclockwise, that of a hole clockwise. */
function checkWinding(ring: readonly (readonly number[])[], outer: boolean, pointer: string, report: Reporter): void {
  const direction = ringDirection(ring);
  if (direction === undefined || (direction === 'counterclockwise') === outer) return;
  const fix = { description: 'reverse the positions', edits: [{ edit: 'reverse', pointer }] } as const;
  report(ringWound, pointer, { outer }, { value: ring, fix });
}

function checkPosition(value: unknown, type: string, pointer: string, report: Reporter): boolean {
  if (!Array.isArray(value) || value.length < 2 || !value.every((part) => typeof part === 'number')) {
    report(coordinatesInvalid, pointer, { type, expected: 'a position: [longitude, latitude]' }, { value });
    return false;
  }
  const [longitude, latitude] = value as [number, number];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    report(positionOutOfRange, pointer, { longitude, latitude, swapped }, { value });
    return false;
  }
  return true;
}

function samePosition(first: unknown, last: unknown): boolean {
  const [a, b] = [first as number[], last as number[]];
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
