import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { membersInData, undocumentedMembers } from '../../models/undocumented-members.js';

/** The schema documents every member that the data has, so that an interpreter can be written from it. */
export const completeDocumentation: Decider = {
  requirement: 'MIM2 R3.2',
  decide: (input) => everyClaim(modelClaims(input, (model) => judge(model, input))),
};

function judge(model: DocumentedModel, input: AssessmentInput): Judgement {
  const at = '/schema';
  const { form, schema, members, missing } = model;
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand, or has errors', at };
  if (missing.length > 0)
    return { verdict: 'unknown', reason: `its schema refers to what is not at hand: ${missing[0]}`, at };
  const silent = undocumentedMembers(model, input);
  if (silent.length > 0)
    return {
      verdict: 'fail',
      reason: `${counted(silent.length, 'member')} not documented: ${silent.slice(0, 3).join(', ')}`,
      at,
    };
  const used = membersInData(form.name, input);
  if (used.length === 0)
    return { verdict: 'unknown', reason: 'no data of it is at hand, or its members were not collected', at };
  const bare = members.find(({ name, description }) => used.includes(name) && description === undefined);
  if (bare) return { verdict: 'fail', reason: `${bare.name} has no description`, at };
  return { verdict: 'pass', reason: `its schema documents all ${counted(used.length, 'member')} of the data`, at };
}
