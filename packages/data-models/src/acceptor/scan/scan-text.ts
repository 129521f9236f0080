import { nullUri } from '../../ngsi-ld/attribute-members.js';
import { backslash, hexBytes, plainBytes, quote } from './byte-classes.js';
import { decodeJson } from './decode.js';
import { scanUtf8 } from './scan-utf-8.js';

const deletion: Uint8Array = new TextEncoder().encode(nullUri);

/**
 * Reads a text of JSON after its quotation mark. Gives where the text ends, behind the closing mark; -1 where it is
 * malformed, or the mark of a deletion, which stands in no entity (ETSI GS CIM 009, clause 5.5.4).
 */
export function scanText(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  while (place < end && plainBytes[bytes[place] as number] === 1) place += 1;
  if (place < end && bytes[place] === quote)
    return place - at === deletion.length && isDeletion(bytes, at) ? -1 : place + 1;
  return scanRest(bytes, at, place, end);
}

/** Whether the mark of a deletion stands at a place. */
export function isDeletion(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < deletion.length; index += 1) if (bytes[at + index] !== deletion[index]) return false;
  return true;
}

/** A text with escapes, or letters beyond ASCII. */
function scanRest(bytes: Uint8Array, start: number, at: number, end: number): number {
  let place = at;
  let coded = false;
  while (place < end) {
    const byte = bytes[place] as number;
    if (plainBytes[byte] === 1) place += 1;
    else if (byte === quote) {
      // Escapes may spell the mark of a deletion, too.
      if (coded && place - start <= 6 * deletion.length && decodeJson(bytes, start - 1, place + 1) === nullUri)
        return -1;
      return place + 1;
    } else if (byte === backslash) {
      const escaped = place + 1 < end ? (bytes[place + 1] as number) : 0;
      if (escaped === 0x75) {
        if (!isHex(bytes, place + 2, end)) return -1;
        coded = true;
        place += 6;
      } else if (isShortEscape(escaped)) place += 2;
      else return -1;
    } else {
      if (byte < 0x80) return -1;
      place = scanUtf8(bytes, place, end);
      if (place < 0) return -1;
    }
  }
  return -1;
}

function isHex(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 4 > end) return false;
  for (let place = at; place < at + 4; place += 1) if (hexBytes[bytes[place] as number] !== 1) return false;
  return true;
}

/** One of `" \ / b f n r t`. */
function isShortEscape(byte: number): boolean {
  switch (byte) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}
