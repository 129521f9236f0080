import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { probedClaims } from './probed-claims.js';

const jobs = /^https?:\/\/www\.opengis\.net\/spec\/ogcapi-processes-1\/1\.\d\/conf\/job-list$/;

/** The status of running jobs was seen to be readable. */
export const monitoredExecution: Decider = {
  requirement: 'MIM8 R4.3',
  decide(input) {
    const probed = probedClaims(input, ['execution-monitored']);
    if (probed.length > 0) return everyClaim(probed);
    const saved = artefactsOf(input, 'service-document').flatMap(({ source, conformsTo }): readonly Claim[] =>
      conformsTo.some((one) => jobs.test(one))
        ? [
            {
              subject: source,
              method: 'artefact',
              verdict: 'unknown',
              reason: 'the service says that it lists jobs; that it does takes a request',
              evidence: [{ location: { source } }],
            },
          ]
        : [],
    );
    return everyClaim(saved);
  },
};
