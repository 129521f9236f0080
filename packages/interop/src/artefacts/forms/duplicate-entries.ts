import { escapePointer } from '@ds4sscc/findings';

/** An entry of a list that is the same as one before it, or has the same `id`. */
export interface DuplicateEntry {
  readonly pointer: string;
  readonly what: string;
}

/** No form goes deeper than this; what a form leaves open (samples) is not looked into. */
const deepest = 5;
const mostShown = 20;

/** Entries that stand twice in a list, in the order of the document; the first twenty. */
export function duplicateEntries(root: unknown): readonly DuplicateEntry[] {
  const found: DuplicateEntry[] = [];
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }];
  for (let next = open.pop(); next && found.length < mostShown; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value !== 'object' || value === null || depth > deepest) continue;
    if (Array.isArray(value)) for (const one of inList(value, pointer)) found.push(one);
    for (const key of Object.keys(value).toReversed())
      open.push({
        value: (value as Record<string, unknown>)[key],
        pointer: `${pointer}/${escapePointer(key)}`,
        depth: depth + 1,
      });
  }
  return found.slice(0, mostShown);
}

function* inList(entries: readonly unknown[], pointer: string): Generator<DuplicateEntry> {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const id = (entry as { id?: unknown } | null)?.id;
    const key = typeof id === 'string' ? `id ${id}` : JSON.stringify(entry);
    if (seen.has(key))
      yield { pointer: `${pointer}/${index}`, what: typeof id === 'string' ? `the id "${id}"` : 'this entry' };
    seen.add(key);
  }
}
