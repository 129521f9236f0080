import { quote, schemeBytes } from './byte-classes.js';
import { isDeletion } from './scan-text.js';

/**
 * Reads a text that is a URI by any of the rules there are (RFC 3986, as the format `uri` of JSON Schema is checked), after
 * its quotation mark: without percent signs, brackets, a user or a path that begins with a slash. Gives where it ends,
 * behind the closing mark; -1 where it is written in another way, and may be one.
 */
export function scanPlainUri(bytes: Uint8Array, at: number, end: number): number {
  const first = (bytes[at] as number) | 0x20;
  if (at >= end || (bytes[at] as number) >= 0x80 || first < 0x61 || first > 0x7a) return -1;
  let place = at + 1;
  while (place < end && schemeBytes[bytes[place] as number] === 1) place += 1;
  if (place >= end || bytes[place] !== 0x3a) return -1;
  place += 1;
  if (bytes[place] === 0x2f) {
    if (bytes[place + 1] !== 0x2f) return -1;
    place = hostEnd(bytes, place + 2, end);
  } else {
    if (place >= end || pathBytes[bytes[place] as number] !== 1) return -1;
  }
  place = runEnd(bytes, place, end, false);
  if (place < end && bytes[place] === 0x3f) place = runEnd(bytes, place + 1, end, true);
  if (place < end && bytes[place] === 0x23) place = runEnd(bytes, place + 1, end, true);
  if (place >= end || bytes[place] !== quote) return -1;
  return place - at === 16 && isDeletion(bytes, at) ? -1 : place + 1;
}

/** Behind a host and its port, where a path, a query or the end has to follow. */
function hostEnd(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  while (place < end && hostBytes[bytes[place] as number] === 1) place += 1;
  if (place < end && bytes[place] === 0x3a) {
    place += 1;
    while (place < end && (bytes[place] as number) >= 0x30 && (bytes[place] as number) <= 0x39) place += 1;
  }
  const next = bytes[place];
  return next === 0x2f || next === 0x3f || next === 0x23 || next === quote ? place : end;
}

function runEnd(bytes: Uint8Array, at: number, end: number, isQuery: boolean): number {
  let place = at;
  while (place < end) {
    const byte = bytes[place] as number;
    if (pathBytes[byte] !== 1 && byte !== 0x2f && !(isQuery && byte === 0x3f)) return place;
    place += 1;
  }
  return place;
}

const hostBytes: Uint8Array = tableOf(/[A-Za-z0-9\-._~!$&'()*+,;=]/);
const pathBytes: Uint8Array = tableOf(/[A-Za-z0-9\-._~!$&'()*+,;=:@]/);

function tableOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 && characters.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}
