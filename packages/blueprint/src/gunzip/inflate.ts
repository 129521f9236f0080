import type { ByteReader } from './byte-reader.js';
import { GzipDamagedError } from './gzip-damaged-error.js';
import { createHuffman, type Huffman } from './huffman.js';

const windowSize = 32_768;
/** Bytes are handed on in pieces of about this size; each holds the window that the next one copies from. */
const pieceSize = 65_536;
const endOfBlock = 256;

/**
 * Unpacks one deflate stream (RFC 1951). A symbol is decoded only when all of its bits are there: where they are not, the
 * place goes back to its first bit, and the next piece of the stream is waited for.
 */
export async function* inflate(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const state: State = { out: new Uint8Array(windowSize + pieceSize + 258), end: 0, held: 0, count: 0, reader };
  let written = 0;
  let step = readBlockHeader;
  for (;;) {
    const { held, count } = state;
    const { at } = reader;
    let next: Step | 'done' | 'full';
    let failure: unknown;
    try {
      next = step(state);
    } catch (error) {
      if (error === missing) {
        state.held = held;
        state.count = count;
        reader.at = at;
        if (await reader.more()) continue;
        failure = new GzipDamagedError('it ends before its end mark');
      } else failure = error;
      next = 'done';
    }
    if (next === 'done' || next === 'full') {
      if (state.end > written) yield state.out.slice(written, state.end);
      if (failure !== undefined) throw failure;
      if (next === 'done') {
        // What is left of the last byte is no data; whole bytes that were looked at are what comes next.
        reader.at -= state.count >> 3;
        return;
      }
      const kept = Math.min(state.end, windowSize);
      state.out.copyWithin(0, state.end - kept, state.end);
      state.end = kept;
      written = kept;
    } else step = next;
  }
}

interface State {
  /** What was unpacked, at least the last 32 KB of it. */
  readonly out: Uint8Array;
  end: number;
  /** Bits that were read and not used yet, and how many. */
  held: number;
  count: number;
  readonly reader: ByteReader;
}

/** Goes as far as the bits last; what to do next, or that a piece is full, or that the stream has ended. */
type Step = (state: State) => Step | 'done' | 'full';

const missing = Symbol('bits that are not there yet');

function bits(state: State, wanted: number): number {
  while (state.count < wanted) {
    const byte = state.reader.bytes[state.reader.at];
    if (byte === undefined) throw missing;
    state.reader.at += 1;
    state.held |= byte << state.count;
    state.count += 8;
  }
  const value = state.held & ((1 << wanted) - 1);
  state.held >>>= wanted;
  state.count -= wanted;
  return value;
}

function readBlockHeader(state: State): Step {
  const last = bits(state, 1) === 1;
  const after: Step = last ? () => 'done' : readBlockHeader;
  const kind = bits(state, 2);
  if (kind === 0) return (more) => startStored(more, after);
  if (kind === 1) return packed(createHuffman(fixedLengths), createHuffman(new Uint8Array(30).fill(5)), after);
  if (kind === 2) return (more) => readTables(more, after);
  throw new GzipDamagedError('it is damaged');
}

function startStored(state: State, after: Step): Step {
  bits(state, state.count & 7);
  const length = bits(state, 16);
  if ((bits(state, 16) ^ 0xffff) !== length) throw new GzipDamagedError('it is damaged');
  let left = length;
  const copy: Step = (more) => {
    while (left > 0) {
      if (more.end >= windowSize + pieceSize) return 'full';
      const byte = bits(more, 8);
      more.out[more.end] = byte;
      more.end += 1;
      left -= 1;
      if (more.count === 0 && more.reader.at >= more.reader.bytes.length) return copy;
    }
    return after;
  };
  return copy;
}

/** The codes of this block, whose lengths are packed themselves (RFC 1951, section 3.2.7). */
function readTables(state: State, after: Step): Step {
  const literals = bits(state, 5) + 257;
  const distances = bits(state, 5) + 1;
  const lengthCount = bits(state, 4) + 4;
  if (literals > 286 || distances > 30) throw new GzipDamagedError('it is damaged');
  const lengthsOfLengths = new Uint8Array(19);
  for (let index = 0; index < lengthCount; index += 1) lengthsOfLengths[order[index] as number] = bits(state, 3);
  const code = createHuffman(lengthsOfLengths);
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length; ) {
    const symbol = symbolOf(state, code);
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    if (symbol === 16 && at === 0) throw new GzipDamagedError('it is damaged');
    const repeated = symbol === 16 ? (lengths[at - 1] as number) : 0;
    const times = symbol === 16 ? 3 + bits(state, 2) : symbol === 17 ? 3 + bits(state, 3) : 11 + bits(state, 7);
    if (at + times > lengths.length) throw new GzipDamagedError('it is damaged');
    lengths.fill(repeated, at, at + times);
    at += times;
  }
  if (lengths[endOfBlock] === 0) throw new GzipDamagedError('it is damaged');
  return packed(createHuffman(lengths.subarray(0, literals)), createHuffman(lengths.subarray(literals)), after);
}

/** The body of a block. It comes back after each piece, so that what was decoded stays when bits are missing. */
function packed(literals: Huffman, distances: Huffman, after: Step): Step {
  const read: Step = (state) => {
    const { out, reader } = state;
    // A symbol with all that belongs to it has 48 bits at most: so long as eight bytes are there, none can be missing.
    do {
      if (state.end >= windowSize + pieceSize) return 'full';
      const symbol = symbolOf(state, literals);
      if (symbol < endOfBlock) {
        out[state.end] = symbol;
        state.end += 1;
        continue;
      }
      if (symbol === endOfBlock) return after;
      if (symbol > 285) throw new GzipDamagedError('it is damaged');
      const length = (lengthBase[symbol - 257] as number) + bits(state, lengthBits[symbol - 257] as number);
      const code = symbolOf(state, distances);
      if (code > 29) throw new GzipDamagedError('it is damaged');
      const distance = (distanceBase[code] as number) + bits(state, distanceBits[code] as number);
      if (distance > state.end) throw new GzipDamagedError('it is damaged');
      for (let left = length; left > 0; left -= 1) {
        out[state.end] = out[state.end - distance] as number;
        state.end += 1;
      }
    } while (reader.at + 8 <= reader.bytes.length);
    return read;
  };
  return read;
}

/** The next symbol: the bits that are there choose a row of the table, which says how many of them it took. */
function symbolOf(state: State, { rows, longest }: Huffman): number {
  const { reader } = state;
  while (state.count < longest) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) break;
    reader.at += 1;
    state.held |= byte << state.count;
    state.count += 8;
  }
  const row = rows[state.held & ((1 << longest) - 1)] as number;
  const length = row & 15;
  if (length > state.count) throw missing;
  if (length === 0) {
    if (state.count < longest) throw missing;
    throw new GzipDamagedError('it is damaged');
  }
  state.held >>>= length;
  state.count -= length;
  return row >>> 4;
}

// RFC 1951, sections 3.2.5 to 3.2.7.
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const fixedLengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
