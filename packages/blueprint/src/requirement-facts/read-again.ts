import type { Collector } from '@ds4sscc/findings';
import type { AssessmentInput, CredentialFacts } from '@ds4sscc/interop';
import type { MomentOfCheck } from '../cache/moment-of-check.js';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import type { Source } from '../source.js';
import { entityFacts } from './entity-facts.js';
import { modelArtefacts } from './model-artefacts.js';
import { representationFacts } from './representation-facts.js';

/** What takes a second look at the sources, once it is known what they are. */
export type ReadAgain = Pick<AssessmentInput, 'entities' | 'representations' | 'credentials'>;

/** Looks at the sources again for what requirements need: schemas as evidence, members of records, formats that say the same. */
export async function readAgain(
  facts: DataSpaceFacts,
  sources: readonly Source[],
  collector: Pick<Collector, 'add'>,
  moment: Pick<MomentOfCheck, 'declared' | 'turn'>,
): Promise<ReadAgain> {
  for (const found of await modelArtefacts(facts, sources)) collector.add(found);
  return {
    entities: await entityFacts(facts, sources),
    representations: await representationFacts(facts, sources),
    credentials: await credentialFacts(facts, moment),
  };
}

async function credentialFacts(
  { artefacts }: DataSpaceFacts,
  { declared: now, turn }: Pick<MomentOfCheck, 'declared' | 'turn'>,
): Promise<readonly CredentialFacts[]> {
  if (!artefacts.some(({ kind }) => kind === 'credential')) return [];
  const { verifyCredentials } = await import('@ds4sscc/interop/artefacts');
  return verifyCredentials(artefacts, now === undefined ? {} : { now, onTurn: turn });
}
