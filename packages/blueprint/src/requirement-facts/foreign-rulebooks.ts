import type { Artefact, ArtefactOf } from '@ds4sscc/interop/artefacts';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';

/**
 * Rulebooks of other data spaces than those that are described: they name another one, or, where they name none, members of
 * whom nobody takes part here. Without a description nobody can tell.
 */
export function foreignRulebooks({
  artefacts,
  described,
}: Pick<DataSpaceFacts, 'artefacts' | 'described'>): readonly ArtefactOf<'rulebook'>[] {
  if (described.length === 0) return [];
  const ours = new Set(described.map(({ dataSpace }) => dataSpace.id));
  const participants = new Set(described.flatMap(({ dataSpace }) => dataSpace.participants.map(({ id }) => id)));
  return artefacts.filter((one): one is ArtefactOf<'rulebook'> => {
    if (one.kind !== 'rulebook' || !one.form) return false;
    const { dataSpace, members = [] } = one.form;
    if (dataSpace !== undefined) return !ours.has(dataSpace);
    return members.length > 0 && !members.some(({ id }) => participants.has(id));
  });
}

/** The artefacts that say something of the data spaces that are described. */
export function ownArtefacts(facts: Pick<DataSpaceFacts, 'artefacts' | 'described'>): readonly Artefact[] {
  const foreign = new Set<Artefact>(foreignRulebooks(facts));
  return foreign.size === 0 ? facts.artefacts : facts.artefacts.filter((one) => !foreign.has(one));
}
