import { endOfBeginning } from './end-of-beginning.js';
import type { HashBytes } from './hash-bytes.js';

/** The hash of a name whose beginning has that hash; see `hashBeginning`. */
export function hashRest(
  hash: HashBytes,
  seed: number,
  ofBeginning: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  return hash(bytes, start, end, (seed + ofBeginning) | 0) | 0;
}

/** The hash of a beginning: names share it, and only the rest of each is hashed. */
export function hashBeginning(hash: HashBytes, seed: number, bytes: Uint8Array, start: number, end: number): number {
  return end === start ? 0 : hash(bytes, start, end, ~seed) | 0;
}

/** The hash of a name that is there in one piece. */
export function hashName(hash: HashBytes, seed: number, bytes: Uint8Array, start: number, end: number): number {
  const rest = endOfBeginning(bytes, start, end);
  return hashRest(hash, seed, hashBeginning(hash, seed, bytes, start, rest), bytes, rest, end);
}
