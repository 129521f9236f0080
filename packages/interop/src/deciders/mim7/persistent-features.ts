import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { judgeIdentifiers } from '../../identifiers/judge-identifiers.js';
import { featureSnapshots } from './feature-snapshots.js';

/** Every feature has an identifier of its own that is not the number of its row, and kept it from one snapshot to the next. */
export const persistentFeatures: Decider = {
  requirement: 'MIM7 R4.1',
  decide(input) {
    const broken = new Set(artefactsOf(input, 'geospatial').flatMap(({ source, valid }) => (valid ? [] : [source])));
    const claims = featureSnapshots(input).map(({ subject, snapshots }): Claim => {
      const { verdict, reason, pointers } = judgeIdentifiers(snapshots).persistent;
      const unsound = verdict === 'pass' && snapshots.some(({ source }) => broken.has(source));
      return {
        subject,
        method: 'auto',
        verdict: unsound ? 'unknown' : verdict,
        reason: unsound ? `${reason}; but the files have errors` : reason,
        evidence: pointers.map((location) => ({ location })),
      };
    });
    return everyClaim(claims);
  },
};
