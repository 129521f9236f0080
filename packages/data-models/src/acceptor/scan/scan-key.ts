import { plainBytes, quote } from './byte-classes.js';
import { scanUtf8 } from './scan-utf-8.js';

/** Reads a key after its quotation mark. Gives where its closing mark stands; -1 where it is malformed, or has an escape. */
export function scanKey(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  while (place < end) {
    const byte = bytes[place] as number;
    if (plainBytes[byte] === 1) place += 1;
    else if (byte === quote) return place;
    else {
      if (byte < 0x80) return -1;
      place = scanUtf8(bytes, place, end);
      if (place < 0) return -1;
    }
  }
  return -1;
}
