import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Rulebook } from '../../artefacts/rulebook.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { validForms } from '../../valid-forms.js';

const sections = ['membership', 'roles', 'responsibilities', 'obligations', 'principles'] as const;

/** The rulebook has its five sections, and every role that it or an agreement under it speaks of is one of its roles. */
export const governanceModel: Decider = {
  requirement: 'MIM3 RC1.1',
  decide: (input) => everyClaim(judgedForms(artefactsOf(input, 'rulebook'), (rulebook) => judge(rulebook, input))),
};

function judge(rulebook: Rulebook, input: AssessmentInput): Judgement {
  const missing = sections.filter((section) => (rulebook[section] ?? []).length === 0);
  if (missing.length > 0) return { verdict: 'fail', reason: `it says nothing on ${missing.join(', ')}` };
  const roles = new Set((rulebook.roles ?? []).map(({ id }) => id));
  const strange = [...namedRoles(rulebook, input)].find(([, role]) => !roles.has(role));
  if (strange) return { verdict: 'fail', reason: `the role "${strange[1]}" is not one of its roles`, at: strange[0] };
  if (artefactsOf(input, 'agreement').some(({ valid }) => !valid))
    return { verdict: 'unknown', reason: 'an agreement that may name its roles has errors' };
  const idle = [...roles].find((role) => !(rulebook.responsibilities ?? []).some((one) => one.role === role));
  if (idle !== undefined) return { verdict: 'fail', reason: `the role "${idle}" has no responsibility`, at: '/roles' };
  return { verdict: 'pass', reason: `five sections, and ${roles.size} roles that all references name` };
}

/** Roles with the place in the rulebook; those of agreements stand elsewhere. */
function* namedRoles(rulebook: Rulebook, input: AssessmentInput): Generator<readonly [at: string, role: string]> {
  const { responsibilities = [], obligations = [], members = [] } = rulebook;
  for (const [index, { role }] of responsibilities.entries()) yield [`/responsibilities/${index}`, role];
  for (const [index, { role }] of obligations.entries()) if (role !== undefined) yield [`/obligations/${index}`, role];
  for (const [index, { roles }] of members.entries()) for (const role of roles) yield [`/members/${index}`, role];
  for (const agreement of validForms(artefactsOf(input, 'agreement'))) {
    if (agreement.rulebook !== rulebook.id) continue;
    for (const { role } of agreement.parties) if (role !== undefined) yield ['/roles', role];
  }
}
