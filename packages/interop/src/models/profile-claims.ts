import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { JsonSchemaFacts } from '../artefacts/json-schema/json-schema.js';
import type { ModelProfile } from '../artefacts/profile.js';
import type { AssessmentInput } from '../assessment-input.js';
import type { Claim } from '../claims/claim.js';
import { type Judgement, judgedForms } from '../judged-forms.js';
import { findSchema } from '../schemas/resolve-reference.js';

/** A profile with the two schemas that it names. */
export interface ProfileSchemas {
  readonly form: ModelProfile;
  readonly base: JsonSchemaFacts;
  readonly profile: JsonSchemaFacts;
}

/** Claims on every documented profile. One whose schemas are not at hand, or are one file, cannot be judged. */
export function profileClaims(input: AssessmentInput, judge: (profile: ProfileSchemas) => Judgement): readonly Claim[] {
  const library = artefactsOf(input, 'json-schema').filter(({ valid }) => valid);
  return judgedForms(artefactsOf(input, 'profile'), (form, { source }) => {
    const base = findSchema(form.base, { source }, library);
    const profile = findSchema(form.schema, { source }, library);
    const subject = form.id;
    if (!base)
      return {
        subject,
        verdict: 'unknown',
        reason: 'the schema of the base is not at hand, or has errors',
        at: '/base',
      };
    if (!profile)
      return {
        subject,
        verdict: 'unknown',
        reason: 'the schema of the profile is not at hand, or has errors',
        at: '/schema',
      };
    if (base.source === profile.source)
      return { subject, verdict: 'fail', reason: 'base and profile are one file', at: '/schema' };
    return { subject, ...judge({ form, base, profile }) };
  });
}
