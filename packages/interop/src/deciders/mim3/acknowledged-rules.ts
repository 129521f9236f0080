import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Rulebook } from '../../artefacts/rulebook.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { takesToday } from '../../has-come.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { hasAcknowledged } from '../../participants/has-acknowledged.js';
import { knownMembers } from '../../participants/known-members.js';

/** The version in force stands in the change log, and every member took note of it. */
export const acknowledgedRules: Decider = {
  requirement: 'MIM3 RC1.2',
  decide: (input) => everyClaim(judgedForms(artefactsOf(input, 'rulebook'), (rulebook) => judge(rulebook, input))),
};

function judge(rulebook: Rulebook, input: AssessmentInput): Judgement {
  const { version, changes = [] } = rulebook;
  const change = changes.find((one) => one.version === version);
  if (!change) return { verdict: 'fail', reason: `no change log for version ${version}`, at: '/changes' };
  if (changes.some(({ date }) => date > change.date))
    return { verdict: 'fail', reason: `the change log has a later version than ${version}`, at: '/changes' };
  const members = knownMembers(rulebook, input);
  if (members.length === 0) return { verdict: 'unknown', reason: 'nobody is named as a member' };
  const states = members.map((member) => hasAcknowledged(rulebook, member, input.today));
  const without = members.filter((_, index) => states[index] === false);
  if (without.length > 0)
    return {
      verdict: 'fail',
      reason: `${without.length} of ${counted(members.length, 'member')} did not acknowledge version ${version}: ${without.slice(0, 3).join(', ')}`,
      at: '/acknowledgements',
    };
  if (states.includes(undefined))
    return { verdict: 'unknown', reason: `whether it is acknowledged already ${takesToday}`, at: '/acknowledgements' };
  return {
    verdict: 'pass',
    reason: `version ${version} stands in the change log, and ${counted(members.length, 'member')} acknowledged it`,
    at: '/acknowledgements',
  };
}
