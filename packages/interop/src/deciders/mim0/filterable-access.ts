import { accessMechanisms, sameAddress } from '../../access-mechanisms.js';
import type { ApiFacts, AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { artefactClaim } from './artefact-claim.js';
import { probeClaims } from './probe-claims.js';

/** A description can show that filters are missing; that they work takes a live request. */
export const filterableAccess: Decider = {
  requirement: 'MIM0 R2.2',
  decide(input) {
    const seen = probeClaims(input, ['filter-attribute', 'filter-place', 'filter-time']);
    const complete = isComplete(input);
    const described = (input.apis ?? []).filter((api) => !wasProbed(api, input)).map((api) => claimOn(api, complete));
    return everyClaim([...seen, ...described]);
  },
};

function claimOn({ source, valid, queryParameters }: ApiFacts, complete: boolean): Claim {
  if (!valid) return artefactClaim(source, 'unknown', 'the description has errors');
  if (queryParameters.length > 0)
    return artefactClaim(
      source,
      'unknown',
      `query parameters are described (${queryParameters.slice(0, 8).join(', ')}); that they filter takes a live request`,
    );
  return complete
    ? artefactClaim(source, 'fail', 'no described interface takes a query parameter')
    : artefactClaim(source, 'unknown', 'it has no query parameter; other interfaces may');
}

/** Whether no service is left that nobody described, and none of those described takes a query parameter. */
function isComplete(input: AssessmentInput): boolean {
  const apis = (input.apis ?? []).filter(({ valid }) => valid);
  return (
    (input.catalogues?.length ?? 0) > 0 &&
    accessMechanisms(input).every(({ description, otherDescription }) => description ?? otherDescription) &&
    apis.every(({ queryParameters }) => queryParameters.length === 0)
  );
}

function wasProbed({ servers }: ApiFacts, { probes = [] }: AssessmentInput): boolean {
  return probes.some(({ source }) => servers.some((server) => sameAddress(server, source)));
}
