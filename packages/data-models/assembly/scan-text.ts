import { backslash, byteAt, hex, is, quote } from './bytes';
import { spellsDeletion } from './calls';

const deletion: usize = memory.data<u8>([
  0x75, 0x72, 0x6e, 0x3a, 0x6e, 0x67, 0x73, 0x69, 0x2d, 0x6c, 0x64, 0x3a, 0x6e, 0x75, 0x6c, 0x6c,
]);

/** Whether the mark of a deletion stands at a place. */
// @inline
export function isDeletion(at: usize): bool {
  return load<u64>(at) === load<u64>(deletion) && load<u64>(at, 8) === load<u64>(deletion, 8);
}

/** Where the first byte stands that is no printable ASCII, or a quotation mark, or a backslash. */
// @inline
function plainEnd(at: usize): usize {
  let place = at;
  while (true) {
    const block = v128.load(place);
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(block, i8x16.splat(0x22)), i8x16.eq(block, i8x16.splat(0x5c))),
        i8x16.lt_s(block, i8x16.splat(0x20)),
      ),
    );
    if (stops !== 0) return place + <usize>ctz(stops);
    place += 16;
  }
}

/** Reads a key after its quotation mark. Gives where its closing mark stands; 0 where it is malformed, or has an escape. */
export function scanKey(at: usize): usize {
  let place = plainEnd(at);
  while (byteAt(place) !== quote) {
    if (byteAt(place) < 0x80) return 0;
    place = scanUtf8(place);
    if (!place) return 0;
    place = plainEnd(place);
  }
  return place;
}

/**
 * Reads a text of JSON after its quotation mark. Gives where the text ends, behind the closing mark; 0 where it is
 * malformed, or the mark of a deletion, which stands in no entity (ETSI GS CIM 009, clause 5.5.4).
 */
// @inline
export function scanText(at: usize): usize {
  const place = plainEnd(at);
  if (byteAt(place) === quote) return place - at === 16 && isDeletion(at) ? 0 : place + 1;
  return scanRest(at, place);
}

/** A text with escapes, or letters beyond ASCII. */
function scanRest(start: usize, at: usize): usize {
  let place = at;
  let coded = false;
  while (true) {
    const byte = byteAt(place);
    if (byte === quote) {
      // Escapes may spell the mark of a deletion, too.
      if (coded && place - start <= 96 && spellsDeletion(start - 1, place + 1)) return 0;
      return place + 1;
    }
    if (byte === backslash) {
      const escaped = byteAt(place + 1);
      if (escaped === 0x75) {
        if (!is(place + 2, hex) || !is(place + 3, hex) || !is(place + 4, hex) || !is(place + 5, hex)) return 0;
        coded = true;
        place += 6;
      } else if (isShortEscape(escaped)) place += 2;
      else return 0;
    } else {
      if (byte < 0x80) return 0;
      place = scanUtf8(place);
      if (!place) return 0;
    }
    place = plainEnd(place);
  }
}

/** One of `" \ / b f n r t`. */
function isShortEscape(byte: u8): bool {
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

/** Reads one character beyond ASCII as `TextDecoder` does (Unicode, table 3-7: no overlong forms, no surrogates). */
function scanUtf8(at: usize): usize {
  const lead = byteAt(at);
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length: usize = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = byteAt(at + 1);
  const least: u8 = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most: u8 = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let place = at + 2; place < at + length; place += 1) if ((byteAt(place) & 0xc0) !== 0x80) return 0;
  return at + length;
}
