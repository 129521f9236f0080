import { GzipDamagedError } from './gzip-damaged-error.js';

/** A canonical code as a table: for the next bits of a stream the symbol and, in the lowest four bits, how many it took. */
export interface Huffman {
  readonly rows: Uint16Array;
  /** How many bits choose a row; rows of bits that are no code are 0. */
  readonly longest: number;
}

/** The code that lengths stand for (RFC 1951, section 3.2.2). */
export function createHuffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  let longest = 1;
  let left = 1;
  const codes = new Uint16Array(16);
  for (let length = 1; length < 16; length += 1) {
    const count = counts[length] as number;
    if (count > 0) longest = length;
    left = 2 * left - count;
    if (left < 0) throw new GzipDamagedError('it is damaged');
    if (length < 15) codes[length + 1] = ((codes[length] as number) + count) << 1;
  }
  const rows = new Uint16Array(1 << longest);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = codes[length] as number;
    codes[length] = code + 1;
    // A code stands in the stream with its highest bit first, everything else with its lowest.
    for (let row = reversed(code, length); row < rows.length; row += 1 << length) rows[row] = (symbol << 4) | length;
  }
  return { rows, longest };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >>> bit) & 1) << (length - 1 - bit);
  return result;
}
