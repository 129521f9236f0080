import type { Edit } from '../finding.js';
import { escapePointer } from '../json-scan.js';

/** Says what a pointer becomes when members on its way get other names. */
export function pointerMover(edits: readonly Edit[]): (pointer: string) => string {
  const names = new Map<string, string>();
  for (const edit of edits) if (edit.edit === 'rename') names.set(edit.pointer, `/${escapePointer(edit.name)}`);
  if (names.size === 0) return (pointer) => pointer;
  return (pointer) => {
    let moved = '';
    for (let at = 0; at < pointer.length; ) {
      const next = pointer.indexOf('/', at + 1);
      const end = next < 0 ? pointer.length : next;
      moved += names.get(pointer.slice(0, end)) ?? pointer.slice(at, end);
      at = end;
    }
    return moved;
  };
}
