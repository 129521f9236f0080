import { byteAt, hex, iri, is, quote, scheme, shortName, urn } from './bytes';
import { isUri } from './calls';
import { isDeletion, scanText } from './scan-text';

const longestShortName: usize = 256;

/** Reads a text that is an IRI (as `isIri` has it) after its quotation mark; the mark of a deletion is none. */
export function scanIri(at: usize): usize {
  return scan(at, false);
}

/** The same for a URI, as `isUri` has it. */
export function scanUri(at: usize): usize {
  return scan(at, true);
}

/** The same for an identifier, as `isIdentifier` has it. */
export function scanIdentifier(at: usize): usize {
  let place = at;
  while (is(place, shortName)) place += 1;
  if (byteAt(place) !== quote || place === at || place - at > longestShortName) return scanUri(at);
  return place - at === 16 && isDeletion(at) ? 0 : place + 1;
}

// @inline
export function isLetter(byte: u8): bool {
  return (byte | 0x20) - 0x61 < 26;
}

function scan(at: usize, ofAscii: bool): usize {
  if (!isLetter(byteAt(at))) return 0;
  let place = at + 1;
  while (is(place, scheme)) place += 1;
  if (byteAt(place) !== 0x3a) return 0;
  if (place - at === 3 && (load<u32>(at) | 0x202020) === 0x3a6e7275 && !hasUrnSpace(place + 1)) return 0;
  place += 1;
  const rest = place;
  let marks = 0;
  while (true) {
    const byte = byteAt(place);
    if (is(place, iri)) place += 1;
    else if (byte === 0x23) {
      marks += 1;
      place += 1;
    } else if (byte === 0x5b || byte === 0x5d) {
      // Brackets stand around the address of a host, and nowhere else: rare enough for the general check.
      if (ofAscii) return scanDecoded(at, true);
      place += 1;
    } else if (byte === 0x25) {
      if (!is(place + 1, hex) || !is(place + 2, hex)) return 0;
      place += 3;
    } else if (byte === quote) {
      if (place === rest || (ofAscii && marks > 1)) return 0;
      return place - at === 16 && isDeletion(at) ? 0 : place + 1;
    } else return byte >= 0x80 && !ofAscii ? scanDecoded(at, false) : 0;
  }
}

function scanDecoded(at: usize, ofAscii: bool): usize {
  const stop = scanText(at);
  // With an escape in it, the text has a backslash, which no IRI has.
  return stop && isUri(at, stop - 1, ofAscii ? 1 : 0) ? stop : 0;
}

/** Whether a name of 2 to 32 letters follows, with a letter or digit at both ends, and more after its colon (RFC 8141). */
function hasUrnSpace(at: usize): bool {
  let place = at;
  while (is(place, urn)) place += 1;
  const length = place - at;
  if (length < 2 || length > 32 || byteAt(place) !== 0x3a) return false;
  if (byteAt(at) === 0x2d || byteAt(place - 1) === 0x2d) return false;
  const next = byteAt(place + 1);
  return next !== 0x2f && next !== 0x3f && next !== 0x23 && next !== quote;
}
