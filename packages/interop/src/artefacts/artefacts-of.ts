import type { Artefact, ArtefactOf } from './artefact.js';

/** The artefacts of one kind. */
export function artefactsOf<Kind extends Artefact['kind']>(
  { artefacts = [] }: { readonly artefacts?: readonly Artefact[] },
  kind: Kind,
): readonly ArtefactOf<Kind>[] {
  return artefacts.filter((artefact): artefact is ArtefactOf<Kind> => artefact.kind === kind);
}
