import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { judgeExamples } from '../../models/judge-examples.js';
import { findSchema } from '../../schemas/resolve-reference.js';

/** The schema of each model can be found, can be used by a validator, and was used: data is valid against it. */
export const publishedSchemas: Decider = {
  requirement: 'MIM2 R3.4',
  decide: (input) => everyClaim(modelClaims(input, (model) => judge(model, input))),
};

function judge(model: DocumentedModel, input: AssessmentInput): Judgement {
  const at = '/schema';
  const { form, source, schema, missing } = model;
  const broken = findSchema(
    form.schema,
    { source },
    artefactsOf(input, 'json-schema').filter(({ valid }) => !valid),
  );
  if (broken) return { verdict: 'fail', reason: 'no validator can use its schema', at };
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand', at };
  if (missing.length > 0)
    return { verdict: 'unknown', reason: `its schema refers to what is not at hand: ${missing[0]}`, at };
  const examples = judgeExamples(model);
  if (examples.verdict !== 'pass') return examples;
  return { verdict: 'pass', reason: 'its schema can be used, and all examples are valid against it', at };
}
