import { isAbsoluteIri } from '../../identifiers/is-absolute-iri.js';
import type { AssessmentInput, LinkedEntitiesFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { probeClaims } from '../../probe-claims.js';

/** What relations point at is in the data that was given, or was looked up live. */
export const resolvedRelations: Decider = {
  requirement: 'MIM1 R3.1',
  decide(input) {
    const present = new Set((input.links ?? []).flatMap(({ things }) => things.map(({ id }) => String(id))));
    return everyClaim([...relationClaims(input, present), ...probeClaims(input, 'relations-resolve')]);
  },
};

function relationClaims({ links = [] }: AssessmentInput, present: ReadonlySet<string>): readonly Claim[] {
  return links.flatMap((facts) => (facts.relations.length > 0 ? [claimOn(facts, present)] : []));
}

function claimOn({ source, relations, complete }: LinkedEntitiesFacts, present: ReadonlySet<string>): Claim {
  const claim = (verdict: Claim['verdict'], reason: string, at: LinkedEntitiesFacts['relations']): Claim => ({
    subject: source,
    method: 'auto',
    verdict,
    reason,
    evidence: at.slice(0, 5).map(({ target, location }) => ({ location, excerpt: target })),
  });
  const broken = relations.filter(({ target }) => !isAbsoluteIri(target));
  if (broken.length > 0)
    return claim('fail', `${counted(broken.length, 'target')} of relations that can lead nowhere: no IRI`, broken);
  const dangling = relations.filter(({ target }) => !present.has(target));
  if (dangling.length > 0) {
    const words = `${dangling.length} of ${counted(relations.length, 'target')} of relations not in the data that was given`;
    return claim('unknown', `${words}; a live look-up would tell`, dangling);
  }
  if (!complete) return claim('unknown', 'not all records were read for their relations', relations);
  return claim(
    'pass',
    `${counted(relations.length, 'target')} of relations, each in the data that was given`,
    relations,
  );
}
