import { walkReferences } from './walk-references.js';

/** A reference, the object that holds it, and where that stands. */
export interface FoundReference {
  readonly value: Readonly<Record<string, unknown>>;
  readonly reference: string;
  readonly pointer: string;
}

/** All references of a description or schema, wherever they lead. */
export function referencesIn(root: unknown): readonly FoundReference[] {
  const found: FoundReference[] = [];
  walkReferences(root, ({ value, reference, pointer }) => {
    if (reference !== undefined) found.push({ value, reference, pointer: pointer() });
  });
  return found;
}
