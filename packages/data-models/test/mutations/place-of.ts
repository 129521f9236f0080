/** Where a JSON text has what a pointer leads to: found by a mark that is put there, not by reading the text. */
import { at, type Members } from './write-base.js';

const mark = '\u{e000}mark';

/** Line and column (from 1, in UTF-16 units) of a member's name, or of an item of a list, in the text of a value. */
export function placeOf(value: unknown, pointer: string, indent?: number): { line: number; column: number } {
  const copy = structuredClone(value);
  const existing = nearest(copy, pointer);
  if (existing === '') return { line: 1, column: 1 };
  const cut = existing.lastIndexOf('/');
  const around = at(copy, existing.slice(0, cut));
  const last = existing
    .slice(cut + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (Array.isArray(around)) around[Number(last)] = mark;
  else rename(around as Members, last);
  const text = JSON.stringify(copy, null, indent);
  const before = text.slice(0, text.indexOf(`"${mark}`));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The pointer itself, or the innermost object around what is not there. */
function nearest(value: unknown, pointer: string): string {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/')))
    try {
      if (at(value, path) !== undefined) return path;
    } catch {
      // Further up.
    }
  return '';
}

/** Gives a member another name, in its place. */
function rename(members: Members, name: string): void {
  const entries = Object.entries(members);
  for (const [key] of entries) delete members[key];
  for (const [key, value] of entries) members[key === name ? mark : key] = value;
}
