import type { ArtefactKind, DerivedArtefact, DeriveInput } from '@ds4sscc/blueprint/derive';

/** An artefact, and what it is. */
export interface Derived extends DerivedArtefact {
  readonly kind: ArtefactKind;
}

/** Derives artefacts one after the other; those that need the check share it. */
export async function deriveArtefacts(
  kinds: readonly ArtefactKind[],
  formats: readonly string[] | undefined,
  input: DeriveInput,
): Promise<readonly Derived[]> {
  const derived: Derived[] = [];
  for (const kind of kinds) derived.push({ kind, ...(await kind.derive(input, formats ?? kind.usual)) });
  return derived;
}
