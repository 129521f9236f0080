import { quote } from './byte-classes.js';

/**
 * Reads a text that is an address of IPv4: four numbers up to 255 without leading zeros (RFC 3986, section 3.2.2), after its
 * quotation mark. Gives where it ends, behind the closing mark, or -1.
 */
export function scanIpv4(bytes: Uint8Array, at: number, end: number): number {
  let place = at;
  for (let part = 0; part < 4; part += 1) {
    const start = place;
    let value = 0;
    while (place < end && place - start < 3) {
      const digit = (bytes[place] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      place += 1;
    }
    const isLong = place - start > 1;
    if (place === start || value > 255 || (isLong && bytes[start] === 0x30)) return -1;
    if (place >= end || bytes[place] !== (part < 3 ? 0x2e : quote)) return -1;
    place += 1;
  }
  return place;
}
