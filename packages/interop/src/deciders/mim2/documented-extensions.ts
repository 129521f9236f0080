import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { profileClaims, type ProfileSchemas } from '../../models/profile-claims.js';
import { profileChanges } from '../../schemas/profile-changes.js';

/** What a profile adds and narrows, as its schema shows it, is what its documentation says. */
export const documentedExtensions: Decider = {
  requirement: 'MIM2 R4.2',
  decide: (input) => everyClaim(profileClaims(input, (profile) => judge(profile, input))),
};

function judge({ form, base, profile }: ProfileSchemas, input: AssessmentInput): Judgement {
  const library = artefactsOf(input, 'json-schema').filter(({ valid }) => valid);
  const { added, constrained, dropped, missing } = profileChanges(profile, base, library);
  if (missing.length > 0)
    return { verdict: 'unknown', reason: `a schema refers to what is not at hand: ${missing[0]}`, at: '/schema' };
  if (dropped.length > 0)
    return {
      verdict: 'fail',
      reason: `it does not build on the base: ${dropped.slice(0, 3).join(', ')} is not in it`,
      at: '/schema',
    };
  const differences = [
    ...difference('adds', added, form.added),
    ...difference('narrows', constrained, form.constrained),
  ];
  if (differences.length > 0) return { verdict: 'fail', reason: differences.join('; '), at: '/added' };
  if (added.length + constrained.length === 0)
    return { verdict: 'unknown', reason: 'the profile changes nothing', at: '/schema' };
  return {
    verdict: 'pass',
    reason: `${counted(added.length, 'member')} added and ${constrained.length} narrowed, all documented`,
    at: '/added',
  };
}

function* difference(verb: string, found: readonly string[], documented: readonly string[]): Generator<string> {
  const silent = found.filter((name) => !documented.includes(name));
  const absent = documented.filter((name) => !found.includes(name));
  if (silent.length > 0) yield `it ${verb} ${silent.join(', ')} and does not say so`;
  if (absent.length > 0) yield `it says that it ${verb} ${absent.join(', ')}, which its schema does not`;
}
