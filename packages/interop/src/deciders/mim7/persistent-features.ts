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
    const claims = featureSnapshots(input).map(({ subject, snapshots, assumed }): Claim => {
      const { verdict, reason, pointers } = judgeIdentifiers(snapshots).persistent;
      // That two files differ is a fault of identifiers only where they are known to hold the same things.
      if (
        verdict === 'fail' &&
        assumed &&
        snapshots.every((one) => judgeIdentifiers([one]).persistent.verdict !== 'fail')
      )
        return {
          subject,
          method: 'auto',
          verdict: 'unknown',
          reason: `${reason}, if they are of the same data: a document on identifiers can say so`,
          evidence: pointers.map((location) => ({ location })),
        };
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
