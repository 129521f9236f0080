import { type AccessMechanism, accessMechanisms, sameAddress } from '../../access-mechanisms.js';
import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { formalDescriptions } from '../../formal-descriptions.js';
import { artefactClaim } from './artefact-claim.js';
import { claimOf, observed } from './probe-claims.js';

/** "Each access mechanism" can only be shown where a catalogue lists the mechanisms. */
export const describedAccess: Decider = {
  requirement: 'MIM0 R1.3',
  decide(input) {
    const descriptions = formalDescriptions(input);
    const claims: Claim[] = descriptions.map(({ source, format, valid }) =>
      artefactClaim(source, valid ? 'pass' : 'fail', valid ? `a valid description (${format})` : 'it has errors'),
    );
    const mechanisms = accessMechanisms(input);
    for (const mechanism of mechanisms) claims.push(...serviceClaims(mechanism, input));
    if (claims.length > 0 && mechanisms.length === 0)
      claims.push(
        ...descriptions.slice(0, 1).map(({ source }) => ({
          ...artefactClaim(source, 'unknown', 'no catalogue lists what else there is to describe'),
          subject: 'the data space',
        })),
      );
    return everyClaim(claims);
  },
};

/** None where the description was given: it speaks for itself. */
function serviceClaims(mechanism: AccessMechanism, { probes = [] }: AssessmentInput): readonly Claim[] {
  const { service, description = mechanism.otherDescription } = mechanism;
  const claim = { subject: service.iri, method: 'auto' as const, evidence: [{ location: service.location }] };
  if (description) return [{ ...claim, verdict: 'pass', reason: `described by ${description.source}` }];
  const probe = probes.find(({ source }) => service.endpointURL.some((url) => sameAddress(url, source)));
  const resolves = probe && observed(probe, 'description-resolves');
  if (probe && resolves) return [claimOf(probe, resolves)];
  if (service.endpointDescription.length === 0)
    return [{ ...claim, verdict: 'fail', reason: 'no description of the interface' }];
  return [{ ...claim, verdict: 'unknown', reason: 'its description was not given, so it was not checked' }];
}
