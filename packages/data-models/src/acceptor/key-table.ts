/** Names to look up by their bytes. */
export interface KeyTable {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** By hash, the number of a name; -1 where there is none. Collisions take the next place. */
  readonly slots: Int16Array;
}

/** Makes a table. The numbers of the names are their places in the list; the first of two equal ones is found. */
export function createKeyTable(names: readonly string[]): KeyTable {
  const encoder = new TextEncoder();
  const texts = names.map((name) => encoder.encode(name));
  const starts = new Int32Array(names.length);
  const lengths = Int32Array.from(texts, ({ length }) => length);
  // The quotation mark behind a name is compared with it.
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
  let size = 8;
  while (size < names.length * 3) size *= 2;
  const slots = new Int16Array(size).fill(-1);
  let start = 0;
  for (const [index, text] of texts.entries()) {
    bytes.set(text, start);
    bytes[start + text.length] = 0x22;
    starts[index] = start;
    start += text.length + 1;
    let slot = hashOf(text, 0, text.length) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  }
  return { bytes, starts, lengths, slots };
}

/** The number of the name that some bytes are, or -1. */
export function findKey(table: KeyTable, bytes: Uint8Array, start: number, end: number): number {
  const { slots } = table;
  const mask = slots.length - 1;
  let slot = hashOf(bytes, start, end - start) & mask;
  for (let index = slots[slot] as number; index >= 0; index = slots[slot] as number) {
    if (table.lengths[index] === end - start && isSame(table, index, bytes, start, end - start)) return index;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Whether a name and its closing quotation mark stand at a place: a guess that is right most of the time. */
export function isKeyAt(table: KeyTable, index: number, bytes: Uint8Array, at: number, end: number): boolean {
  const length = (table.lengths[index] as number) + 1;
  return at + length <= end && isSame(table, index, bytes, at, length);
}

function isSame(table: KeyTable, index: number, bytes: Uint8Array, at: number, length: number): boolean {
  const known = table.bytes;
  const start = table.starts[index] as number;
  for (let offset = 0; offset < length; offset += 1) if (known[start + offset] !== bytes[at + offset]) return false;
  return true;
}

/** Length, both ends and the middle tell most names apart. */
function hashOf(bytes: Uint8Array, start: number, length: number): number {
  if (length === 0) return 0;
  const first = bytes[start] as number;
  const middle = bytes[start + (length >> 1)] as number;
  const last = bytes[start + length - 1] as number;
  return length * 7 + first * 31 + middle * 113 + last * 331;
}
