/** How many numbers a key has. */
export const keyLength = 4;

/**
 * Writes the key of a name, 128 bits, to a place in a list: HalfSipHash-1-3 with 64 bits (Aumasson and Bernstein) over its
 * UTF-16 code units, twice with other keys. Whoever does not know the seed cannot choose names that are taken for one, and
 * by chance two of a thousand million are with a probability below 10^-20. `kind` sets the names of blank nodes apart from
 * IRIs.
 */
export function hashName(name: string, kind: number, seed: number, keys: Int32Array, at: number): void {
  hashHalf(name, seed ^ kind, 0x2b7e1516, keys, at);
  hashHalf(name, ~seed ^ kind, 0x28aed2a6, keys, at + 2);
}

function hashHalf(name: string, first: number, second: number, keys: Int32Array, place: number): void {
  let v0 = first | 0;
  let v1 = second ^ 0xee;
  let v2 = 0x6c796765 ^ first;
  let v3 = 0x74656462 ^ second;
  const { length } = name;
  // All pairs of code units, the last one with the length, and three rounds to finish each half of the key.
  const pairs = length >> 1;
  for (let round = 0; round <= pairs + 6; round += 1) {
    let word = 0;
    if (round < pairs) word = name.charCodeAt(2 * round) | (name.charCodeAt(2 * round + 1) << 16);
    else if (round === pairs) word = (length << 16) | ((length & 1) === 0 ? 0 : name.charCodeAt(length - 1));
    else if (round === pairs + 1) v2 ^= 0xee;
    else if (round === pairs + 4) {
      keys[place] = v1 ^ v3;
      v1 ^= 0xdd;
    }
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
  keys[place + 1] = v1 ^ v3;
}
