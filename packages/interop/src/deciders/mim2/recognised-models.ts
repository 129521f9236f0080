import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { isRecognised } from '../../models/recognised-models.js';

/** The type of each model, or the model that it extends, is a recognised one, and so are half of its attributes at least. The half is our rule. */
export const recognisedModels: Decider = {
  requirement: 'MIM2 R1.2a',
  decide: (input) => everyClaim(modelClaims(input, judge)),
};

function judge({ form, context, members }: DocumentedModel): Judgement {
  const meaning = context && Object.hasOwn(context.terms, form.name) ? context.terms[form.name] : undefined;
  if (!context) return { verdict: 'unknown', reason: 'its context is not at hand, or has errors', at: '/context' };
  if (meaning !== undefined && meaning !== form.id)
    return { verdict: 'fail', reason: `its context takes ${form.name} for ${meaning}`, at: '/id' };
  const known = members.filter(
    ({ name }) => Object.hasOwn(context.terms, name) && isRecognised(context.terms[name] ?? ''),
  );
  const share = `${known.length} of ${members.length} attributes are of a recognised model`;
  const isKnownType = meaning !== undefined && isRecognised(form.id);
  if (isKnownType || (form.extends !== undefined && isRecognised(form.extends)))
    return members.length > 0 && known.length * 2 >= members.length
      ? { verdict: 'pass', reason: `${isKnownType ? form.id : form.extends}; ${share}` }
      : { verdict: 'unknown', reason: `${share}, less than half`, at: '/schema' };
  if (form.ownBecause !== undefined)
    return {
      verdict: 'unknown',
      reason: `no recognised model would do, it says: ${form.ownBecause}`,
      at: '/ownBecause',
    };
  return known.length > 0
    ? { verdict: 'unknown', reason: `its type is of no recognised model; ${share}`, at: '/id' }
    : {
        verdict: 'fail',
        reason: 'neither its type nor an attribute is of a recognised model, and it does not say why',
        at: '/id',
      };
}
