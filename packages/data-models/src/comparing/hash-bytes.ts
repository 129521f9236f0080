/** Gives bytes a number of 32 bits. */
export type HashBytes = (bytes: Uint8Array, start: number, end: number, seed: number) => number;

/**
 * HalfSipHash-1-3 (Aumasson and Bernstein; 32 bits): whoever does not know the seed cannot make identifiers that collide.
 * Equal hashes are never taken for equal bytes, so that no result depends on it.
 */
export const hashBytes: HashBytes = (bytes, start, end, seed) => {
  let v0 = seed | 0;
  let v1 = ~seed;
  let v2 = 0x6c796765 ^ v0;
  let v3 = 0x74656462 ^ v1;
  let at = start;
  for (let rounds = ((end - start) >> 2) + 4; rounds > 0; rounds -= 1) {
    // All whole words, the rest of the bytes with the length, and three rounds to finish.
    let word = 0;
    if (rounds > 4) {
      word =
        (bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24);
      at += 4;
    } else if (rounds === 4) {
      word = (end - start) << 24;
      for (let shift = 0; at < end; at += 1, shift += 8) word |= (bytes[at] as number) << shift;
    } else if (rounds === 3) v2 ^= 0xff;
    v3 ^= word;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= word;
  }
  return (v1 ^ v3) >>> 0;
};
