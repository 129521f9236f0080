import type { CoreMemory } from './core-memory.js';

const encoder = new TextEncoder();
/** The sizes of `KeyTable` and `Key` in `assembly/structs.ts`. */
const tableBytes = 16;
const keyBytes = 16;
const mark = 0x22;

/**
 * Writes names to look up by their bytes, with room for more. Their numbers are their places in the list; of equal names the
 * last one is found.
 */
export function writeKeys(memory: CoreMemory, names: readonly string[], room = names.length): number {
  let heads = 8;
  while (heads < room * 2) heads *= 2;
  const at = memory.take(tableBytes + room * keyBytes);
  memory.fields(at, [heads - 1, 0, at + tableBytes, memory.text(new Uint8Array(heads * 4).fill(0xff))]);
  for (const name of names) addKey(memory, at, name);
  return at;
}

/** Adds a name to a table that has room for it. */
export function addKey(memory: CoreMemory, table: number, name: string): void {
  // Eight bytes are compared at a time: zeros fill up the last ones.
  const text = encoder.encode(`${name}"`);
  const place = memory.take(text.length + 7);
  memory.bytes.set(text, place);
  const count = memory.get(table + 4);
  const keys = memory.get(table + 8);
  const heads = memory.get(table + 12);
  const mask = memory.get(table);
  const slot = heads + (hashOf(memory.get(place)) & mask) * 4;
  memory.fields(keys + count * keyBytes, [place, text.length - 1, memory.get(slot)]);
  memory.set(slot, count);
  memory.set(table + 4, count + 1);
}

/** Of the first four bytes; what follows a shorter name is no part of it. */
function hashOf(word: number): number {
  let first = word;
  if ((first & 0xff) === mark) first = mark;
  else if (((first >> 8) & 0xff) === mark) first &= 0xffff;
  else if (((first >> 16) & 0xff) === mark) first &= 0xffffff;
  return Math.imul(first, 0x9e3779b1) >>> 16;
}
