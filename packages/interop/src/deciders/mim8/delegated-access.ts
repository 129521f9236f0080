import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { describedModels } from './models.js';

/** Every model says by which mechanism it gets access in the name of its user or their organisation, and where. */
export const delegatedAccess: Decider = {
  requirement: 'MIM8 R3.4',
  decide(input) {
    const claims = describedModels(input).map(({ id, descriptions, valid }): Claim => {
      const found = descriptions.flatMap(({ delegation }) => delegation ?? []);
      const named = found.find(({ onBehalfOf }) => onBehalfOf.length > 0);
      const about = { subject: id, method: 'artefact' } as const;
      if (!named)
        return {
          ...about,
          verdict: found.length > 0 ? 'fail' : 'unknown',
          reason:
            found.length > 0
              ? 'access is described, and in nobody’s name'
              : 'its description does not say how it gets access in the name of its user',
          evidence: descriptions.map(({ location }) => ({ location })),
        };
      const { mechanism, tokenEndpoint, onBehalfOf, location } = named;
      return {
        ...about,
        verdict: valid ? 'pass' : 'unknown',
        reason: `${mechanism} in the name of ${onBehalfOf.join(' and ')}${valid ? '' : '; but the description has errors'}`,
        evidence: [{ location, excerpt: tokenEndpoint }],
      };
    });
    return everyClaim(claims);
  },
};
