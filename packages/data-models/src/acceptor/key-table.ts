/** Names to look up by their bytes. */
export interface KeyTable {
  readonly lengths: Int32Array;
  /**
   * The names as words of four bytes, each with the quotation mark that follows it. In front of each name stand the number
   * of its words, and the bits of its last word that count: all that a comparison needs lies side by side.
   */
  readonly words: Int32Array;
  /** By name, where its words begin. */
  readonly starts: Int32Array;
  /** By hash of the first word, the number of a name; -1 where there is none. */
  readonly heads: Int16Array;
  /** By number of a name, the next one with that hash. */
  readonly chain: Int16Array;
}

const encoder = new TextEncoder();

/**
 * Makes a table. The numbers of the names are their places in the list; of equal names the last one is found. A program makes
 * many of them when it starts: it goes word by word, since a loop over all bytes is so hot that it would be compiled first.
 */
export function createKeyTable(names: readonly string[]): KeyTable {
  const lengths = new Int32Array(names.length);
  const starts = new Int32Array(names.length);
  const words: number[] = [];
  const heads = new Int16Array(sizeFor(names.length)).fill(-1);
  const chain = new Int16Array(names.length).fill(-1);
  for (let index = 0; index < names.length; index += 1) {
    // The last word is filled up.
    const { buffer, byteOffset, length: filled } = encoder.encode(`${names[index]}"\0\0\0`);
    const text = new DataView(buffer, byteOffset);
    const length = filled - 3;
    lengths[index] = length - 1;
    words.push((length + 3) >> 2, length % 4 === 0 ? -1 : (1 << ((length % 4) * 8)) - 1);
    starts[index] = words.length;
    for (let at = 0; at < length; at += 4) words.push(text.getInt32(at, true));
    // What follows a name of fewer than three letters is part of its first word: it is found by its length (see `findKey`).
    const slot = hashOf(text.getInt32(0, true), heads.length);
    chain[index] = heads[slot] as number;
    heads[slot] = index;
  }
  return { lengths, words: Int32Array.from(words), starts, heads, chain };
}

/** The number of the name that some bytes are, up to the quotation mark at `end`; -1 where there is none. */
export function findKey(table: KeyTable, view: DataView, start: number, end: number): number {
  const length = end - start;
  if (end + 1 > view.byteLength) return -1;
  let first = 0;
  for (let at = Math.min(end, start + 3); at >= start; at -= 1) first = (first << 8) | view.getUint8(at);
  const { heads, chain, lengths } = table;
  for (let index = heads[hashOf(first, heads.length)] as number; index >= 0; index = chain[index] as number)
    if (lengths[index] === length && isSame(table, index, view, start, end + 1)) return index;
  return -1;
}

/** The number of the name that stands at a place with its quotation mark; -1 where there is none, or that is not plain to see. */
export function keyAt(table: KeyTable, view: DataView, at: number, end: number): number {
  if (at + 4 > end) return -1;
  const { heads, chain } = table;
  const slot = hashOf(view.getInt32(at, true), heads.length);
  for (let index = heads[slot] as number; index >= 0; index = chain[index] as number)
    if (isKeyAt(table, index, view, at, end)) return index;
  return -1;
}

/** Whether a name and its quotation mark stand at a place. Near the end it says no, though they may. */
export function isKeyAt(table: KeyTable, index: number, view: DataView, at: number, end: number): boolean {
  const { words } = table;
  let word = table.starts[index] as number;
  const count = words[word - 2] as number;
  if (at + count * 4 > end) return false;
  const mask = words[word - 1] as number;
  const last = word + count - 1;
  let place = at;
  while (word < last) {
    if (words[word] !== view.getInt32(place, true)) return false;
    word += 1;
    place += 4;
  }
  return ((view.getInt32(place, true) ^ (words[word] as number)) & mask) === 0;
}

/** Byte by byte, for what stands near the end. */
function isSame(table: KeyTable, index: number, view: DataView, start: number, end: number): boolean {
  const { words } = table;
  const first = table.starts[index] as number;
  for (let at = start; at < end; at += 1) {
    const offset = at - start;
    if ((((words[first + (offset >> 2)] as number) >>> ((offset & 3) * 8)) & 0xff) !== view.getUint8(at)) return false;
  }
  return true;
}

function sizeFor(count: number): number {
  let size = 8;
  while (size < count * 2) size *= 2;
  return size;
}

function hashOf(word: number, size: number): number {
  return (Math.imul(word, 0x9e3779b1) >>> 16) & (size - 1);
}
