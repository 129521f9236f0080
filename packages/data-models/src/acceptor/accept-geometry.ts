import { createKeyTable, findKey, type KeyTable } from './key-table.js';
import { mostSpans, noteKey } from './key-spans.js';
import { scanColon } from './scan/scan-colon.js';
import { scanKey } from './scan/scan-key.js';
import { type NumberBounds, scanned, scanNumber, skipNumber } from './scan/scan-number.js';
import { skipSpace } from './scan/skip-space.js';
import { skipValue } from './skip-value.js';
import type { Source } from './scan/source.js';

/** How deep the positions stand, how many a list has at least, and whether it is a ring (RFC 7946, section 3.1). */
const types: readonly string[] = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const depths: Uint8Array = Uint8Array.of(0, 1, 1, 2, 2, 3);
const leasts: Uint8Array = Uint8Array.of(0, 0, 2, 2, 4, 4);
const firstRing = 4;
const typeKeys: KeyTable = createKeyTable(types);
const words: KeyTable = createKeyTable(['type', 'coordinates']);

const unbounded = { integer: false, above: Number.NEGATIVE_INFINITY, below: Number.POSITIVE_INFINITY } as const;
const longitude: NumberBounds = { ...unbounded, least: -180, most: 180 };
const latitude: NumberBounds = { ...unbounded, least: -90, most: 90 };

/** Members whose place in `entityLinks` or in the look of an attribute is another one. */
const refused: KeyTable = createKeyTable([
  'value',
  'object',
  'languageMap',
  'vocab',
  'json',
  'valueList',
  'objectList',
  'unitCode',
  'observedAt',
  'datasetId',
  '@value',
]);

/** Reads a geometry that `checkGeometry` takes, after its brace; collections are not among them. Gives where it ends, or -1. */
export function acceptGeometry(source: Source, at: number, end: number, base: number): number {
  const { bytes, view } = source;
  let place = skipSpace(bytes, at, end);
  let type = -1;
  let coordinates = -1;
  let walked = false;
  for (let top = base; top < mostSpans; top += 2) {
    if (bytes[place] !== 0x22) return -1;
    const start = place + 1;
    const stop = scanKey(bytes, start, end);
    if (stop < 0 || !noteKey(bytes, start, stop - start, base, top)) return -1;
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    const word = findKey(words, view, start, stop);
    if (word === 0) {
      const last = bytes[place] === 0x22 ? scanKey(bytes, place + 1, end) : -1;
      type = last < 0 ? -1 : findKey(typeKeys, view, place + 1, last);
      if (type < 0) return -1;
      place = last + 1;
    } else if (word === 1) {
      coordinates = place;
      walked = type >= 0;
      place = walked ? acceptCoordinates(bytes, place, end, type) : skipValue(source, place, end, top + 2);
    } else {
      if (findKey(refused, view, start, stop) >= 0) return -1;
      place = skipValue(source, place, end, top + 2);
    }
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) {
      if (type < 0 || coordinates < 0) return -1;
      return walked || acceptCoordinates(bytes, coordinates, end, type) >= 0 ? place + 1 : -1;
    }
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
  return -1;
}

function acceptCoordinates(bytes: Uint8Array, at: number, end: number, type: number): number {
  return acceptLevel(bytes, at, end, depths[type] as number, type, true);
}

/** At most four levels deep: the type decides, not the data. */
function acceptLevel(bytes: Uint8Array, at: number, end: number, depth: number, type: number, outer: boolean): number {
  if (bytes[at] !== 0x5b) return -1;
  if (depth === 0) return acceptPosition(bytes, at, end);
  if (depth === 1 && type >= firstRing) return acceptRing(bytes, at, end, outer);
  let place = skipSpace(bytes, at + 1, end);
  if (bytes[place] === 0x5d) return depth === 1 && (leasts[type] as number) > 0 ? -1 : place + 1;
  for (let count = 1; ; count += 1) {
    place = acceptLevel(bytes, place, end, depth - 1, type, depth !== 2 || count === 1);
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return depth === 1 && count < (leasts[type] as number) ? -1 : place + 1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}

/** Longitude and latitude of the position that was read last; shared by all acceptors of a thread, as the keys are. */
const pair: Float64Array = new Float64Array(2);

/** A longitude, a latitude, and any more numbers. */
function acceptPosition(bytes: Uint8Array, at: number, end: number): number {
  let place = acceptPair(bytes, at, end);
  while (place >= 0 && bytes[place] === 0x2c) {
    place = skipNumber(bytes, skipSpace(bytes, place + 1, end), end);
    if (place >= 0) place = skipSpace(bytes, place, end);
  }
  return place >= 0 && bytes[place] === 0x5d ? place + 1 : -1;
}

/** A longitude and a latitude, up to what follows them. */
function acceptPair(bytes: Uint8Array, at: number, end: number): number {
  let place = scanNumber(bytes, skipSpace(bytes, at + 1, end), end, longitude);
  if (place < 0) return -1;
  pair[0] = scanned[0] as number;
  place = skipSpace(bytes, place, end);
  if (bytes[place] !== 0x2c) return -1;
  place = scanNumber(bytes, skipSpace(bytes, place + 1, end), end, latitude);
  if (place < 0) return -1;
  pair[1] = scanned[0] as number;
  return skipSpace(bytes, place, end);
}

/**
 * A closed ring that runs the right way, as `ringDirection` tells it: the same sums in the same order. A ring in three
 * dimensions is left to the full validator.
 */
function acceptRing(bytes: Uint8Array, at: number, end: number, outer: boolean): number {
  let place = skipSpace(bytes, at + 1, end);
  let count = 0;
  let area = 0;
  let jumps = false;
  let x0 = 0;
  let y0 = 0;
  let ax = 0;
  let ay = 0;
  for (;;) {
    if (bytes[place] !== 0x5b) return -1;
    place = acceptPair(bytes, place, end);
    if (place < 0 || bytes[place] !== 0x5d) return -1;
    const x = pair[0] as number;
    const y = pair[1] as number;
    if (count === 0) {
      x0 = x;
      y0 = y;
    } else {
      if (Math.abs(x - ax) > 180) jumps = true;
      area += (ax - x0) * (y - y0) - (x - x0) * (ay - y0);
    }
    ax = x;
    ay = y;
    count += 1;
    place = skipSpace(bytes, place + 1, end);
    if (bytes[place] === 0x5d) break;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
  if (count < 4 || ax !== x0 || ay !== y0) return -1;
  // A ring without an area, or across the antimeridian, has no direction that could be wrong.
  return jumps || area === 0 || area > 0 === outer ? place + 1 : -1;
}
