import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { profileClaims, type ProfileSchemas } from '../../models/profile-claims.js';
import { compareSchemas } from '../../schemas/compare-schemas.js';

/** Whatever is valid under the profile is valid under the base, and the base is as its owner publishes it. */
export const harmlessProfiles: Decider = {
  requirement: 'MIM2 R4.1',
  decide: (input) => everyClaim(profileClaims(input, (profile) => judge(profile, input))),
};

function judge({ form, base, profile }: ProfileSchemas, input: AssessmentInput): Judgement {
  const library = artefactsOf(input, 'json-schema').filter(({ valid }) => valid);
  const { narrows, witness } = compareSchemas(
    { schema: profile.schema, document: profile },
    { schema: base.schema, document: base },
    library,
  );
  if (narrows === 'no')
    return {
      verdict: 'fail',
      reason: `valid under the profile, and not under the base: ${JSON.stringify(witness).slice(0, 200)}`,
      at: '/schema',
    };
  if (narrows === 'unknown')
    return {
      verdict: 'unknown',
      reason: 'neither proved nor refuted that whatever is valid under the profile is valid under the base',
      at: '/schema',
    };
  const { sha256 } = (input.sources ?? []).find(({ source }) => source === base.source) ?? {};
  if (sha256 === undefined)
    return { verdict: 'unknown', reason: 'the hash of the base at hand is not known', at: '/baseSha256' };
  if (sha256 !== form.baseSha256)
    return { verdict: 'fail', reason: 'the base at hand is not the one that its owner publishes', at: '/baseSha256' };
  return {
    verdict: 'pass',
    reason: 'proved: whatever is valid under the profile is valid under the base, which is unchanged',
    at: '/schema',
  };
}
