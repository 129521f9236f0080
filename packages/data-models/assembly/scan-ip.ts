import { byteAt, hex, is, isDigit, quote } from './bytes';

/**
 * Reads a text that is an address of IPv4: four numbers up to 255 without leading zeros (RFC 3986, section 3.2.2), after its
 * quotation mark.
 */
export function scanIpv4(at: usize): usize {
  let place = at;
  for (let part = 0; part < 4; part += 1) {
    const start = place;
    let value: u32 = 0;
    while (isDigit(byteAt(place)) && place - start < 3) {
      value = value * 10 + (byteAt(place) - 0x30);
      place += 1;
    }
    const isLong = place - start > 1;
    if (place === start || value > 255 || (isLong && byteAt(start) === 0x30)) return 0;
    if (byteAt(place) !== (part < 3 ? 0x2e : quote)) return 0;
    place += 1;
  }
  return place;
}

/** Reads a text that is an address of IPv6 in hexadecimal groups (RFC 4291, section 2.2, forms 1 and 2). */
export function scanIpv6(at: usize): usize {
  let place = at;
  let groups = 0;
  let gap = false;
  if (byteAt(place) === 0x3a && byteAt(place + 1) === 0x3a) {
    gap = true;
    place += 2;
  }
  while (byteAt(place) !== quote) {
    const start = place;
    while (is(place, hex)) place += 1;
    if (place === start || place - start > 4) return 0;
    groups += 1;
    if (byteAt(place) === quote) break;
    if (byteAt(place) !== 0x3a) return 0;
    place += 1;
    if (byteAt(place) === 0x3a) {
      if (gap) return 0;
      gap = true;
      place += 1;
    } else if (byteAt(place) === quote) return 0;
  }
  return (gap ? groups < 8 : groups === 8) ? place + 1 : 0;
}
