import type { Rule } from '@ds4sscc/findings';
import type { FixArgs } from './fixer.js';

/** An IRI, or all IRIs of a namespace, that is written anew wherever it stands. */
export interface Rename {
  readonly rule: Rule<FixArgs>;
  readonly from: string;
  readonly to: string;
  /** Whether all IRIs that begin so are meant. */
  readonly isNamespace: boolean;
  readonly because: string;
}

/** What an IRI becomes by the first of the renames that applies; `undefined` where none does. */
export function renamed(
  iri: string,
  renames: readonly Rename[],
): { readonly iri: string; readonly by: Rename } | undefined {
  for (const by of renames) {
    if (iri === by.from) return { iri: by.to, by };
    if (by.isNamespace && iri.startsWith(by.from)) {
      const name = iri.slice(by.from.length);
      // Without its end, a namespace is also the beginning of the right one.
      if (/^[\p{L}_]/u.test(name)) return { iri: by.to + name, by };
    }
  }
  return undefined;
}
