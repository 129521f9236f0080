import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';

/** Every view says which time, place, sources, scenario and variant it shows. */
export const explainedViews: Decider = {
  requirement: 'MIM8 R5.1',
  decide(input) {
    const claims = artefactsOf(input, 'views').flatMap(({ form, valid, places, source }) =>
      (form?.views ?? []).map(({ id, time, space, sources = [], scenario, variant }, index): Claim => {
        const missing = [
          ...(time ? [] : ['time']),
          ...(space ? [] : ['place']),
          ...(sources.length > 0 ? [] : ['sources']),
          ...(scenario === undefined ? ['scenario'] : []),
          ...(variant === undefined ? ['variant'] : []),
        ];
        return {
          subject: `${source}, ${id}`,
          method: 'auto',
          verdict: missing.length > 0 ? 'fail' : valid ? 'pass' : 'unknown',
          reason:
            missing.length > 0
              ? `the view does not say its ${missing.join(', ')}`
              : `time, place, sources, scenario and variant are stated${valid ? '' : ', but the manifest has errors'}`,
          evidence: [{ location: places[`/views/${index}`] ?? { source } }],
        };
      }),
    );
    return everyClaim(claims);
  },
};
