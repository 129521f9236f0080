import { byteAt, quote, scanColon, skipSpace } from './bytes';
import { mostSpans, noteKey } from './key-spans';
import { findKey } from './key-table';
import { scanned, scanNumber, skipNumber } from './scan-number';
import { scanKey } from './scan-text';
import { skipValue } from './skip-value';
import { words } from './structs';

/** How deep the positions stand, how many a list has at least, and whether it is a ring (RFC 7946, section 3.1). */
const depths: usize = memory.data<u8>([0, 1, 1, 2, 2, 3]);
const leasts: usize = memory.data<u8>([0, 0, 2, 2, 4, 4]);
const firstRing: i32 = 4;

/** Reads a geometry that `checkGeometry` takes, after its brace; collections are not among them. */
export function acceptGeometry(at: usize, base: i32): usize {
  let place = skipSpace(at);
  let type = -1;
  let coordinates: usize = 0;
  let walked = false;
  for (let top = base; top < mostSpans; top += 2) {
    if (byteAt(place) !== quote) return 0;
    const start = place + 1;
    const stop = scanKey(start);
    if (!stop || !noteKey(start, stop - start, base, top)) return 0;
    place = scanColon(stop + 1);
    if (!place) return 0;
    const word = findKey(words.geometryMembers, start, stop);
    if (word === 0) {
      const last = byteAt(place) === quote ? scanKey(place + 1) : 0;
      type = last ? findKey(words.geometryTypes, place + 1, last) : -1;
      if (type < 0) return 0;
      place = last + 1;
    } else if (word === 1) {
      coordinates = place;
      walked = type >= 0;
      place = walked ? acceptCoordinates(place, type) : skipValue(place, top + 2);
    } else {
      if (findKey(words.geometryRefused, start, stop) >= 0) return 0;
      place = skipValue(place, top + 2);
    }
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x7d) {
      if (type < 0 || !coordinates) return 0;
      return walked || acceptCoordinates(coordinates, type) ? place + 1 : 0;
    }
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
  return 0;
}

function acceptCoordinates(at: usize, type: i32): usize {
  return acceptLevel(at, <i32>load<u8>(depths + <usize>type), type, true);
}

/** At most four levels deep: the type decides, not the data. */
function acceptLevel(at: usize, depth: i32, type: i32, outer: bool): usize {
  if (byteAt(at) !== 0x5b) return 0;
  if (depth === 0) return acceptPosition(at);
  if (depth === 1 && type >= firstRing) return acceptRing(at, outer);
  const least = depth === 1 ? <i32>load<u8>(leasts + <usize>type) : 0;
  let place = skipSpace(at + 1);
  if (byteAt(place) === 0x5d) return least > 0 ? 0 : place + 1;
  let count = 0;
  while (true) {
    count += 1;
    place = acceptLevel(place, depth - 1, type, depth !== 2 || count === 1);
    if (!place) return 0;
    place = skipSpace(place);
    if (byteAt(place) === 0x5d) return count < least ? 0 : place + 1;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
}

/** Longitude and latitude of the position that was read last. */
let longitude: f64 = 0;
let latitude: f64 = 0;

/** A longitude, a latitude, and any more numbers. */
function acceptPosition(at: usize): usize {
  let place = acceptPair(at);
  while (place && byteAt(place) === 0x2c) {
    place = skipNumber(skipSpace(place + 1));
    if (place) place = skipSpace(place);
  }
  return place && byteAt(place) === 0x5d ? place + 1 : 0;
}

/** A longitude and a latitude, up to what follows them. */
function acceptPair(at: usize): usize {
  let place = scanNumber(skipSpace(at + 1));
  if (!place || !(Math.abs(scanned) <= 180)) return 0;
  longitude = scanned;
  place = skipSpace(place);
  if (byteAt(place) !== 0x2c) return 0;
  place = scanNumber(skipSpace(place + 1));
  if (!place || !(Math.abs(scanned) <= 90)) return 0;
  latitude = scanned;
  return skipSpace(place);
}

/**
 * A closed ring that runs the right way, as `ringDirection` tells it: the same sums in the same order. A ring in three
 * dimensions is left to the full validator.
 */
function acceptRing(at: usize, outer: bool): usize {
  let place = skipSpace(at + 1);
  let count = 0;
  let area: f64 = 0;
  let jumps = false;
  let x0: f64 = 0;
  let y0: f64 = 0;
  let ax: f64 = 0;
  let ay: f64 = 0;
  while (true) {
    if (byteAt(place) !== 0x5b) return 0;
    place = acceptPair(place);
    if (!place || byteAt(place) !== 0x5d) return 0;
    const x = longitude;
    const y = latitude;
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
    place = skipSpace(place + 1);
    if (byteAt(place) === 0x5d) break;
    if (byteAt(place) !== 0x2c) return 0;
    place = skipSpace(place + 1);
  }
  if (count < 4 || ax !== x0 || ay !== y0) return 0;
  // A ring without an area, or across the antimeridian, has no direction that could be wrong.
  return jumps || area === 0 || area > 0 === outer ? place + 1 : 0;
}
