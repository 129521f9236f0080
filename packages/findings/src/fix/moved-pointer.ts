import type { Edit } from '../finding.js';
import { escapePointer } from '../json-scan.js';
import { parentOf } from './span-of.js';

/** What a pointer becomes when members on its way get other names. */
export function movedPointer(pointer: string, edits: readonly Edit[]): string {
  let moved = pointer;
  for (const edit of edits) {
    if (edit.edit !== 'rename') continue;
    if (moved !== edit.pointer && !moved.startsWith(`${edit.pointer}/`)) continue;
    moved = `${parentOf(edit.pointer)}/${escapePointer(edit.name)}${moved.slice(edit.pointer.length)}`;
  }
  return moved;
}
