/** A property path (SHACL, section 2.3.1). */
export type Path =
  | { readonly kind: 'predicate'; readonly iri: string }
  | { readonly kind: 'inverse'; readonly path: Path }
  | { readonly kind: 'sequence' | 'alternative'; readonly paths: readonly Path[] }
  /** Zero or one step, zero or more, one or more. */
  | { readonly kind: 'repeat'; readonly path: Path; readonly least: 0 | 1; readonly most: 'one' | 'many' };
