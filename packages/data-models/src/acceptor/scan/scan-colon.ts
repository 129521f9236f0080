import { skipSpace } from './skip-space.js';

/** Reads the colon after a key, and the white space around it. Gives where the value begins, or -1. */
export function scanColon(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  if (bytes[place] !== 0x3a) {
    place = skipSpace(bytes, place, end);
    if (place >= end || bytes[place] !== 0x3a) return -1;
  }
  place += 1;
  return (bytes[place] as number) <= 0x20 ? skipSpace(bytes, place, end) : place;
}
