import { type Edit, escapePointer } from '@ds4sscc/findings';
import { type Rename, renamed } from '../rename.js';

/** Strings and keys that are renamed, contexts included. */
export function renameJson(root: unknown, renames: readonly Rename[]): readonly Edit[] {
  const edits: Edit[] = [];
  const pending = renames.length > 0 ? [{ value: root, pointer: '' }] : [];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, pointer } = next;
    if (typeof value === 'string') {
      const to = renamed(value, renames);
      if (to) edits.push({ edit: 'replace', pointer, text: JSON.stringify(to.iri) });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const member = `${pointer}/${escapePointer(key)}`;
        const to = Array.isArray(value) ? undefined : renamed(key, renames);
        if (to) edits.push({ edit: 'rename', pointer: member, name: to.iri });
        pending.push({ value: inner, pointer: member });
      }
    }
  }
  return edits;
}
