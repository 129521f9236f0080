/**
 * A record stands in memory with zeros behind it. No scanner passes a zero, so that none has to ask where the record ends:
 * what it gives is an address, or 0 where the bytes are not what it reads.
 */
export const quote: u8 = 0x22;
export const backslash: u8 = 0x5c;

/** Bits of `classes`, which `scan/byte-classes.ts` explains. */
export const hex: u8 = 1;
export const iri: u8 = 2;
export const scheme: u8 = 4;
export const urn: u8 = 8;
export const shortName: u8 = 16;
export const word: u8 = 32;
export const host: u8 = 64;
export const path: u8 = 128;

/** By byte, what it may stand in. JavaScript writes it. */
export const classes: usize = memory.data(256, 16);

// @inline
export function byteAt(at: usize): u8 {
  return load<u8>(at);
}

// @inline
export function is(at: usize, bits: u8): bool {
  return (load<u8>(classes + <usize>load<u8>(at)) & bits) !== 0;
}

// @inline
export function isDigit(byte: u8): bool {
  return byte - 0x30 <= 9;
}

/** Skips the white space of JSON (RFC 8259, section 2). */
// @inline
export function skipSpace(at: usize): usize {
  return load<u8>(at) > 0x20 ? at : skipSomeSpace(at);
}

function skipSomeSpace(at: usize): usize {
  let place = at;
  while (true) {
    const byte = load<u8>(place);
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return place;
    place += 1;
  }
}

/** Reads the colon after a key, and the white space around it. */
// @inline
export function scanColon(at: usize): usize {
  let place = at;
  if (load<u8>(place) !== 0x3a) {
    place = skipSpace(place);
    if (load<u8>(place) !== 0x3a) return 0;
  }
  return skipSpace(place + 1);
}
