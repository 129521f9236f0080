import { Key, KeyTable } from './structs';

// @inline
export function keyOf(table: KeyTable, index: i32): Key {
  return changetype<Key>(table.keys + ((<usize>index) << 4));
}

/** The number of the name that some bytes are, up to the quotation mark at `end`; -1 where there is none. */
export function findKey(table: KeyTable, start: usize, end: usize): i32 {
  const index = keyAt(table, start);
  return index >= 0 && keyOf(table, index).length === end - start ? index : -1;
}

/** The number of the name that stands at a place with its quotation mark; -1 where there is none. */
export function keyAt(table: KeyTable, at: usize): i32 {
  let index = load<i32>(table.heads + ((<usize>slotAt(table, at)) << 2));
  while (index >= 0) {
    if (isKeyAt(table, index, at)) return index;
    index = keyOf(table, index).next;
  }
  return -1;
}

/** What follows a short name is no part of it. */
// @inline
function slotAt(table: KeyTable, at: usize): u32 {
  let first = load<u32>(at);
  if ((first & 0xff) === 0x22) first = 0x22;
  else if (((first >> 8) & 0xff) === 0x22) first &= 0xffff;
  else if (((first >> 16) & 0xff) === 0x22) first &= 0xffffff;
  return ((first * 0x9e3779b1) >> 16) & table.mask;
}

/** Whether a name and its quotation mark stand at a place. */
// @inline
export function isKeyAt(table: KeyTable, index: i32, at: usize): bool {
  const key = keyOf(table, index);
  return isSame(key.text, at, key.length + 1);
}

/** Whether `length` bytes stand at a place; zeros follow them in the table. */
// @inline
function isSame(text: usize, at: usize, length: usize): bool {
  let left = length;
  let from = text;
  let place = at;
  while (left > 8) {
    if (load<u64>(from) !== load<u64>(place)) return false;
    from += 8;
    place += 8;
    left -= 8;
  }
  return (load<u64>(from) ^ load<u64>(place)) << ((<u64>(8 - left)) << 3) === 0;
}
