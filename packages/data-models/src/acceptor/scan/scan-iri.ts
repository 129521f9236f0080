import { isIri, isUri } from '../../checks/uri.js';
import { hexBytes, iriBytes, quote, schemeBytes, shortNameBytes, urnBytes } from './byte-classes.js';
import { decode } from './decode.js';
import { isDeletion, scanText } from './scan-text.js';
import type { Source } from './source.js';

const longestShortName = 256;

/**
 * Reads a text that is an IRI (as `isIri` has it), after its quotation mark. Gives where it ends, behind the closing mark;
 * -1 where it is none, has an escape, or is the mark of a deletion.
 */
export function scanIri(source: Source, at: number, end: number): number {
  return scan(source, at, end, false);
}

/** The same for a URI, as `isUri` has it. */
export function scanUri(source: Source, at: number, end: number): number {
  return scan(source, at, end, true);
}

/** The same for an identifier, as `isIdentifier` has it. */
export function scanIdentifier(source: Source, at: number, end: number): number {
  const { bytes } = source;
  let place = at;
  while (place < end && shortNameBytes[bytes[place] as number] === 1) place += 1;
  if (place >= end || bytes[place] !== quote || place === at || place - at > longestShortName)
    return scanUri(source, at, end);
  return place - at === 16 && isDeletion(bytes, at) ? -1 : place + 1;
}

function scan(source: Source, at: number, end: number, ofAscii: boolean): number {
  const { bytes } = source;
  const first = (bytes[at] as number) | 0x20;
  if (at >= end || first < 0x61 || first > 0x7a || (bytes[at] as number) >= 0x80) return -1;
  let place = at + 1;
  while (place < end && schemeBytes[bytes[place] as number] === 1) place += 1;
  if (place >= end || bytes[place] !== 0x3a) return -1;
  if (place - at === 3 && isUrn(bytes, at) && !hasUrnSpace(bytes, place + 1, end)) return -1;
  place += 1;
  const rest = place;
  let marks = 0;
  while (place < end) {
    const byte = bytes[place] as number;
    if (iriBytes[byte] === 1) place += 1;
    else if (byte === 0x23) {
      marks += 1;
      place += 1;
    } else if (byte === 0x5b || byte === 0x5d) {
      // Brackets stand around the address of a host, and nowhere else: rare enough for the general check.
      if (ofAscii) return scanDecoded(source, at, end, true);
      place += 1;
    } else if (byte === 0x25) {
      if (place + 2 >= end || hexBytes[bytes[place + 1] as number] !== 1 || hexBytes[bytes[place + 2] as number] !== 1)
        return -1;
      place += 3;
    } else if (byte === quote) {
      if (place === rest || (ofAscii && marks > 1)) return -1;
      return place - at === 16 && isDeletion(bytes, at) ? -1 : place + 1;
    } else return byte >= 0x80 && !ofAscii ? scanDecoded(source, at, end, false) : -1;
  }
  return -1;
}

function scanDecoded(source: Source, at: number, end: number, ofAscii: boolean): number {
  const { bytes } = source;
  const stop = scanText(source, at, end);
  if (stop < 0) return -1;
  // With an escape in it, the text has a backslash, which no IRI has.
  const text = decode(bytes, at, stop - 1);
  return (ofAscii ? isUri(text) : isIri(text)) ? stop : -1;
}

function isUrn(bytes: Uint8Array, at: number): boolean {
  return (
    ((bytes[at] as number) | 0x20) === 0x75 &&
    ((bytes[at + 1] as number) | 0x20) === 0x72 &&
    ((bytes[at + 2] as number) | 0x20) === 0x6e
  );
}

/** Whether a name of 2 to 32 letters follows, with a letter or digit at both ends, and something after its colon (RFC 8141). */
function hasUrnSpace(bytes: Uint8Array, at: number, end: number): boolean {
  let place = at;
  while (place < end && urnBytes[bytes[place] as number] === 1) place += 1;
  const length = place - at;
  if (length < 2 || length > 32 || place + 1 >= end || bytes[place] !== 0x3a) return false;
  if (bytes[at] === 0x2d || bytes[place - 1] === 0x2d) return false;
  const next = bytes[place + 1] as number;
  return next !== 0x2f && next !== 0x3f && next !== 0x23 && next !== quote;
}
