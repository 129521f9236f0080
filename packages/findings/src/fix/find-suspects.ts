import type { Finding } from '../finding.js';
import { editsOf } from './edits-of.js';
import { parentOf } from './parent-of.js';
import { pointerMover } from './pointer-mover.js';

/** Fixes that findings afterwards speak against: one stands at the place of the fix, within it, or just above it. */
export function findSuspects(applied: readonly Finding[], after: readonly Finding[]): ReadonlySet<Finding> {
  const move = pointerMover(applied.flatMap(editsOf));
  const at = new Map<string, Finding[]>();
  const below = new Map<string, Finding[]>();
  const put = (map: Map<string, Finding[]>, pointer: string, found: Finding): void => {
    const list = map.get(pointer);
    if (list) list.push(found);
    else map.set(pointer, [found]);
  };
  for (const fix of applied) {
    const pointer = move(fix.location.pointer ?? '');
    put(at, pointer, fix);
    // The document as a whole is above everything, which says nothing.
    if (parentOf(pointer) !== '') put(below, parentOf(pointer), fix);
  }
  const suspects = new Set<Finding>();
  for (const { location } of after) {
    const { pointer = '' } = location;
    for (const fix of below.get(pointer) ?? []) suspects.add(fix);
    for (let path = pointer; path !== ''; path = parentOf(path))
      for (const fix of at.get(path) ?? []) suspects.add(fix);
  }
  return suspects;
}
