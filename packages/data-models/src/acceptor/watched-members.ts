import { valueMembers } from '../representation.js';
import { createKeyTable, findKey, type KeyTable } from './key-table.js';
import type { Source } from './scan/source.js';
import { backslash, quote } from './scan/byte-classes.js';
import { skipSpace } from './scan/skip-space.js';

/** Why a member of a plain value may make it something else: bits, so that each place asks for what matters there. */
export const watched = {
  /** It carries the value of a concise attribute. */
  value: 1,
  /** It is compared across a file, wherever an attribute has it (see `entityLinks`). */
  link: 2,
  /** It makes the value a typed one of JSON-LD. */
  typed: 4,
  /** Alone, it holds the values of several data sets (clause 4.5.5). */
  dataset: 8,
} as const;

const members: ReadonlyMap<string, number> = new Map([
  ...[...valueMembers.values()].map((member) => [member, watched.value] as const),
  ['object', watched.value | watched.link],
  ['unitCode', watched.link],
  ['observedAt', watched.link],
  ['datasetId', watched.link],
  ['@value', watched.typed],
  ['dataset', watched.dataset],
  ['type', 0],
]);
const names: readonly string[] = [...members.keys()];
const keys: KeyTable = createKeyTable(names);
const bits: Uint8Array = Uint8Array.from(names, (name) => members.get(name) ?? 0);
const typeAt: number = names.indexOf('type');

/** Whether it is watched for anywhere. */
export function isWatched(name: string): boolean {
  return members.has(name);
}

/** The kinds of attributes, by name. */
export const kindNames: readonly string[] = [...valueMembers.keys()];
/** Their names to look up. */
export const kindKeys: KeyTable = createKeyTable(kindNames);

/**
 * Whether an object, or an object in a list, has a member that is watched for, or a kind of attribute as its `type`. The
 * value is JSON without escapes in its keys already.
 */
export function hasWatchedMember({ bytes, view }: Source, at: number, end: number, watch: number): boolean {
  const level = bytes[at] === 0x7b ? 1 : 2;
  let depth = 0;
  let place = at;
  while (place < end) {
    const byte = bytes[place] as number;
    place += 1;
    if (byte === quote) {
      const start = place;
      while (bytes[place] !== quote) place += bytes[place] === backslash ? 2 : 1;
      const stop = place;
      place = skipSpace(bytes, stop + 1, end);
      if (depth !== level || bytes[place] !== 0x3a) continue;
      const index = findKey(keys, view, start, stop);
      if (index < 0) continue;
      if (((bits[index] as number) & watch) !== 0) return true;
      if (index === typeAt && isKind(bytes, view, skipSpace(bytes, place + 1, end))) return true;
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}

/** Whether a text that is a kind stands at a place. With an escape in it, it may be one. */
function isKind(bytes: Uint8Array, view: DataView, at: number): boolean {
  if (bytes[at] !== quote) return false;
  let stop = at + 1;
  while (bytes[stop] !== quote) {
    if (bytes[stop] === backslash) return true;
    stop += 1;
  }
  return findKey(kindKeys, view, at + 1, stop) >= 0;
}
