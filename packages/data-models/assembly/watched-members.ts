import { backslash, byteAt, quote, skipSpace } from './bytes';
import { findKey } from './key-table';
import { words } from './structs';

/** Why a member of a plain value may make it something else: bits, so that each place asks for what matters there. */
export namespace watched {
  /** It carries the value of a concise attribute. */
  export const value = 1;
  /** It is compared across a file, wherever an attribute has it (see `entityLinks`). */
  export const link = 2;
  /** It makes the value a typed one of JSON-LD. */
  export const typed = 4;
  /** Alone, it holds the values of several data sets (clause 4.5.5). */
  export const dataset = 8;
}

/**
 * Whether an object, or an object in a list, has a member that is watched for, or a kind of attribute as its `type`. The
 * value is JSON without escapes in its keys already.
 */
export function hasWatchedMember(at: usize, end: usize, watch: i32): bool {
  const level = byteAt(at) === 0x7b ? 1 : 2;
  let depth = 0;
  let place = at;
  while (place < end) {
    const byte = byteAt(place);
    place += 1;
    if (byte === quote) {
      const start = place;
      while (byteAt(place) !== quote) place += byteAt(place) === backslash ? 2 : 1;
      const stop = place;
      place = skipSpace(stop + 1);
      if (depth !== level || byteAt(place) !== 0x3a) continue;
      const index = findKey(words.watched, start, stop);
      if (index < 0) continue;
      if ((<i32>load<u8>(words.watchedBits + <usize>index) & watch) !== 0) return true;
      if (index === words.watchedType && isKind(skipSpace(place + 1))) return true;
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}

/** Whether a text that is a kind stands at a place. With an escape in it, it may be one. */
function isKind(at: usize): bool {
  if (byteAt(at) !== quote) return false;
  let stop = at + 1;
  while (byteAt(stop) !== quote) {
    if (byteAt(stop) === backslash) return true;
    stop += 1;
  }
  return findKey(words.kinds, at + 1, stop) >= 0;
}
