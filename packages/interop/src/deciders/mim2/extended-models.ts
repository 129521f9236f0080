import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { asObject } from '../../api/json-object.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { isRecognised } from '../../models/recognised-models.js';
import { undocumentedMembers } from '../../models/undocumented-members.js';
import { conjuncts } from '../../schemas/conjuncts.js';

/** What a recognised model lacks is added by a schema that builds on it, or by a model of one's own, with a meaning for each attribute. */
export const extendedModels: Decider = {
  requirement: 'MIM2 R1.2b',
  decide: (input) => everyClaim(modelClaims(input, (model) => judge(model, input))),
};

function judge(model: DocumentedModel, input: AssessmentInput): Judgement {
  const { form, schema, context, members, missing } = model;
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand, or has errors', at: '/schema' };
  if (!context) return { verdict: 'unknown', reason: 'its context is not at hand, or has errors', at: '/context' };
  const silent = undocumentedMembers(model, input);
  if (silent.length > 0)
    return {
      verdict: 'fail',
      reason: `${silent.slice(0, 3).join(', ')} in the data, and not in its schema`,
      at: '/schema',
    };
  if (form.extends === undefined && isRecognised(form.id))
    return { verdict: 'not-applicable', reason: 'a recognised model as it is' };
  if (form.extends === undefined && form.ownBecause === undefined)
    return { verdict: 'fail', reason: 'it extends no model, and does not say why' };
  if (form.extends !== undefined && !buildsOnAnother(model))
    return { verdict: 'fail', reason: 'its schema does not build on another by allOf or $ref', at: '/extends' };
  if (missing.length > 0)
    return { verdict: 'unknown', reason: `its schema refers to what is not at hand: ${missing[0]}`, at: '/schema' };
  const own = members.filter(({ sources }) => sources.includes(schema.source));
  if (own.length === 0) return { verdict: 'unknown', reason: 'its schema adds no attribute', at: '/schema' };
  const bare = own.find(({ name, description }) => description === undefined || !Object.hasOwn(context.terms, name));
  if (bare)
    return {
      verdict: 'fail',
      reason: `${bare.name} has no ${bare.description === undefined ? 'description' : 'meaning in its context'}`,
      at: '/schema',
    };
  return {
    verdict: 'pass',
    reason: `${counted(own.length, 'attribute')} of its own, each described and with a meaning`,
    at: '/schema',
  };
}

function buildsOnAnother({ schema, library }: DocumentedModel): boolean {
  if (!schema) return false;
  const { parts, missing } = conjuncts({ schema: schema.schema, document: schema }, library);
  const others = parts.some((part) => part.document.source !== schema.source && asObject(part.schema) !== undefined);
  return others || missing.some((reference) => !reference.startsWith('#') && !reference.startsWith('$'));
}
