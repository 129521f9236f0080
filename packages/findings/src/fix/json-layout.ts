import type { Edit } from '../finding.js';
import { type JsonPlace, scanJson } from '../json-scan.js';
import { parentOf } from './parent-of.js';

/** Where the values of a JSON text stand, and what stands around them. */
export interface JsonLayout {
  readonly text: string;
  place(pointer: string): JsonPlace | undefined;
  /** First offset from `offset` that is not blank. */
  skipBlanks(offset: number): number;
  /** Offset after the last character before `offset` that is not blank. */
  skipBlanksBack(offset: number): number;
  /** Offset after the string that starts at `offset`. */
  stringEnd(offset: number): number;
}

/**
 * The layout of a JSON text, as far as edits need it; `undefined` where it is none. A byte order mark before it is passed
 * over.
 */
export function readLayout(text: string, edits: readonly Edit[]): JsonLayout | undefined {
  const needed = new Set(edits.flatMap((edit) => [edit.pointer, ...('from' in edit ? [edit.from] : [])]));
  // What stands beside a new, renamed or moved value: its name may be taken, its blanks show how members are parted.
  const parents = new Set(
    edits.map(({ edit, pointer }) =>
      edit === 'reverse' ? pointer : edit === 'replace' ? undefined : parentOf(pointer),
    ),
  );
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const places = new Map<string, JsonPlace>();
  const { error } = scanJson(text.slice(start), (pointer, { key, ...place }) => {
    if (!needed.has(pointer) && !parents.has(pointer) && !parents.has(parentOf(pointer))) return;
    places.set(pointer, {
      start: place.start + start,
      end: place.end + start,
      ...(key !== undefined && { key: key + start }),
    });
  });
  if (error) return undefined;
  return {
    text,
    place: (pointer) => places.get(pointer),
    skipBlanks(offset) {
      let at = offset;
      while (isBlank(text.charCodeAt(at))) at += 1;
      return at;
    },
    skipBlanksBack(offset) {
      let at = offset;
      while (isBlank(text.charCodeAt(at - 1))) at -= 1;
      return at;
    },
    stringEnd(offset) {
      let at = offset + 1;
      for (; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
      return at + 1;
    },
  };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
