import { nullUri } from '../../ngsi-ld/attribute-members.js';
import { backslash, hexBytes, plainBytes, quote } from './byte-classes.js';
import { decodeJson } from './decode.js';
import { scanUtf8 } from './scan-utf-8.js';
import type { Source } from './source.js';

const deletion: Uint8Array = new TextEncoder().encode(nullUri);

/**
 * Reads a text of JSON after its quotation mark. Gives where the text ends, behind the closing mark; -1 where it is
 * malformed, or the mark of a deletion, which stands in no entity (ETSI GS CIM 009, clause 5.5.4).
 */
export function scanText(source: Source, at: number, end: number): number {
  const { bytes } = source;
  const { view } = source;
  let place = at;
  const last = end - 4;
  while (place <= last && isPlain(view.getInt32(place, true))) place += 4;
  while (place < end && plainBytes[bytes[place] as number] === 1) place += 1;
  if (place < end && bytes[place] === quote)
    return place - at === deletion.length && isDeletion(bytes, at) ? -1 : place + 1;
  return scanRest(source, at, place, end);
}

/**
 * Whether four bytes are printable ASCII without quotation mark and backslash. Where all four have their high bit clear,
 * adding 0x7f sets it in each that is not zero, and adding 0x60 in each from 0x20 on; no sum runs over into the next byte.
 */
function isPlain(word: number): boolean {
  const noQuote = ((word ^ 0x22222222) + 0x7f7f7f7f) | 0;
  const noBackslash = ((word ^ 0x5c5c5c5c) + 0x7f7f7f7f) | 0;
  const noControl = (word + 0x60606060) | 0;
  return (noQuote & noBackslash & noControl & ~word & 0x80808080) === (0x80808080 | 0);
}

/** Whether the mark of a deletion stands at a place. */
export function isDeletion(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < deletion.length; index += 1) if (bytes[at + index] !== deletion[index]) return false;
  return true;
}

/** A text with escapes, or letters beyond ASCII. */
function scanRest(source: Source, start: number, at: number, end: number): number {
  const { bytes } = source;
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
