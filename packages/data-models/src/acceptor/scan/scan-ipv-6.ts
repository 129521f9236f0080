import { hexBytes, quote } from './byte-classes.js';

/**
 * Reads a text that is an address of IPv6 in hexadecimal groups (RFC 4291, section 2.2, forms 1 and 2), after its quotation
 * mark. Gives where it ends, behind the closing mark, or -1.
 */
export function scanIpv6(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  let groups = 0;
  let gap = false;
  if (bytes[place] === 0x3a && bytes[place + 1] === 0x3a) {
    gap = true;
    place += 2;
  }
  while (place < end && bytes[place] !== quote) {
    const start = place;
    while (place < end && hexBytes[bytes[place] as number] === 1) place += 1;
    if (place === start || place - start > 4) return -1;
    groups += 1;
    if (bytes[place] === quote) break;
    if (bytes[place] !== 0x3a) return -1;
    place += 1;
    if (bytes[place] === 0x3a) {
      if (gap) return -1;
      gap = true;
      place += 1;
    } else if (bytes[place] === quote) return -1;
  }
  return place < end && (gap ? groups < 8 : groups === 8) ? place + 1 : -1;
}
