import { findKey, isKeyAt, keyAt } from './key-table.js';
import { mostSpans, noteKey } from './key-spans.js';
import { type LinkedValue, sort } from './linked-value.js';
import { backslash } from './scan/byte-classes.js';
import { decodeJson } from './scan/decode.js';
import { scanColon } from './scan/scan-colon.js';
import { scanDate, scanDateTime, scanTime } from './scan/scan-date-time.js';
import { scanIdentifier, scanUri } from './scan/scan-iri.js';
import { scanIpv4 } from './scan/scan-ipv-4.js';
import { scanIpv6 } from './scan/scan-ipv-6.js';
import { scanKey } from './scan/scan-key.js';
import { scanLiteral } from './scan/scan-literal.js';
import { scanPlainUri } from './scan/scan-plain-uri.js';
import { scanNumber } from './scan/scan-number.js';
import { scanText } from './scan/scan-text.js';
import { skipSpace } from './scan/skip-space.js';
import { skipValue } from './skip-value.js';
import type { Source } from './scan/source.js';

/** Set to 1 where an object had a member that its schema does not name: it may be one that is watched for. */
export const extraMembers: Uint8Array = new Uint8Array(1);

/** Reads a value that a schema takes. Gives where it ends; -1 where the schema may refuse it. `top` as for `skipValue`. */
export function acceptValue(source: Source, at: number, end: number, value: LinkedValue, top: number): number {
  const { bytes } = source;
  switch (value.sort) {
    case sort.number:
      return scanNumber(bytes, at, end, value);
    case sort.any:
      return skipValue(source, at, end, top);
    case sort.flag:
      return bytes[at] === 0x6e ? -1 : scanLiteral(bytes, at, end);
    case sort.none:
      return bytes[at] === 0x6e ? scanLiteral(bytes, at, end) : -1;
    case sort.list:
      return bytes[at] === 0x5b ? acceptList(source, at + 1, end, value, top) : -1;
    case sort.object:
      return bytes[at] === 0x7b ? acceptObject(source, at + 1, end, value, top) : -1;
    case sort.either:
      for (let index = 0; index < value.options.length; index += 1) {
        const place = acceptValue(source, at, end, value.options[index] as LinkedValue, top);
        if (place >= 0) return place;
      }
      return -1;
    case sort.other:
      return acceptOther(source, at, end, value, top);
    default:
      return bytes[at] === 0x22 ? acceptText(source, at + 1, end, value) : -1;
  }
}

function acceptText(source: Source, at: number, end: number, value: LinkedValue): number {
  const { bytes } = source;
  switch (value.sort) {
    case sort.text:
      return scanText(source, at, end);
    case sort.words: {
      const index = keyAt(value.keys, source.view, at, end);
      if (index >= 0) return at + (value.keys.lengths[index] as number) + 1;
      const stop = scanKey(bytes, at, end);
      return stop >= 0 && findKey(value.keys, source.view, at, stop) >= 0 ? stop + 1 : -1;
    }
    case sort.dateTime: {
      const place = scanDateTime(bytes, at, end);
      return place - at - 1 <= value.most ? place : -1;
    }
    case sort.date:
      return scanDate(bytes, at, end);
    case sort.time: {
      const place = scanTime(bytes, at, end);
      return place - at - 1 <= value.most ? place : -1;
    }
    case sort.uri:
      return scanUri(source, at, end);
    case sort.plainUri:
      return scanPlainUri(bytes, at, end);
    case sort.identifier:
      return scanIdentifier(source, at, end);
    case sort.ipv4:
      return scanIpv4(bytes, at, end);
    case sort.ipv6:
      return scanIpv6(bytes, at, end);
    case sort.boundedText: {
      const place = scanText(source, at, end);
      return place >= 0 && isOfLength(bytes, at, place - 1, value) ? place : -1;
    }
    default:
      return -1;
  }
}

/**
 * Whether a text is neither too short nor too long. Whether letters beyond the basic plane count as one or two is zod's to
 * say: a text that fits either way passes; one with escapes does not.
 */
function isOfLength(bytes: Uint8Array, start: number, end: number, { least, most }: LinkedValue): boolean {
  let letters = 0;
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === backslash) return false;
    if ((byte & 0xc0) === 0x80) continue;
    letters += 1;
    units += byte >= 0xf0 ? 2 : 1;
  }
  return letters >= least && units <= most;
}

/** What only zod can judge. Without the model at hand, nobody here can. */
function acceptOther(source: Source, at: number, end: number, { test }: LinkedValue, top: number): number {
  const { bytes } = source;
  if (test === undefined) return -1;
  const place = skipValue(source, at, end, top);
  return place >= 0 && test(decodeJson(bytes, at, place)) ? place : -1;
}

function acceptList(source: Source, at: number, end: number, value: LinkedValue, base: number): number {
  const { bytes } = source;
  const item = value.item as LinkedValue;
  let place = skipSpace(bytes, at, end);
  let count = 0;
  let top = base + 2;
  if (bytes[place] === 0x5d) return value.least <= 0 ? place + 1 : -1;
  for (;;) {
    if (top >= mostSpans) return -1;
    const start = place;
    place = acceptValue(source, start, end, item, top);
    if (place < 0) return -1;
    count += 1;
    if (value.distinct) {
      // Numbers are written in many ways, and texts with escapes: which are the same is left to the full validator.
      if (!isPlainText(bytes, start, place) || !noteKey(bytes, start, place - start, base + 2, top)) return -1;
      top += 2;
    }
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x5d) return count >= value.least && count <= value.most ? place + 1 : -1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}

function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes[start] === 0x22 && scanKey(bytes, start + 1, end) === end - 1;
}

/** The members of an object, after its brace. */
function acceptObject(source: Source, at: number, end: number, value: LinkedValue, base: number): number {
  const { bytes, view } = source;
  const { keys, seen, next } = value;
  const stamp = (value.stamp = (value.stamp + 1) | 0);
  let place = skipSpace(bytes, at, end);
  let missing = value.requiredCount;
  if (bytes[place] === 0x7d) return missing === 0 ? place + 1 : -1;
  let before = 0;
  let top = base + 2;
  for (;;) {
    if (bytes[place] !== 0x22 || top >= mostSpans) return -1;
    const start = place + 1;
    let index = next[before] as number;
    if (seen.length === 0 || !isKeyAt(keys, index, view, start, end)) {
      index = keyAt(keys, view, start, end);
      if (index >= 0) next[before] = index;
    }
    const stop = index >= 0 ? start + (keys.lengths[index] as number) : scanKey(bytes, start, end);
    if (stop < 0) return -1;
    if (index < 0) index = findKey(keys, view, start, stop);
    place = scanColon(bytes, stop + 1, end);
    if (place < 0) return -1;
    if (index >= 0) {
      if (seen[index] === stamp) return -1;
      seen[index] = stamp;
      missing -= value.required[index] as number;
      before = index + 1;
      place = acceptValue(source, place, end, value.members[index] as LinkedValue, top);
    } else {
      extraMembers[0] = 1;
      if (value.closed || !noteKey(bytes, start, stop - start, base + 2, top)) return -1;
      top += 2;
      place = skipValue(source, place, end, top);
    }
    if (place < 0) return -1;
    place = skipSpace(bytes, place, end);
    if (bytes[place] === 0x7d) return missing === 0 ? place + 1 : -1;
    if (bytes[place] !== 0x2c) return -1;
    place = skipSpace(bytes, place + 1, end);
  }
}
