import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Mapping } from '../../artefacts/mapping.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, documentedModel, modelClaims } from '../../models/documented-models.js';
import { inverseOf, mapEntity } from '../../models/map-entity.js';
import { evaluateSchema } from '../../schemas/evaluate-schema.js';
import { validForms } from '../../valid-forms.js';

/** Every model that has a common one maps into it: no attribute is lost, what comes out is valid, and goes back as it was. */
export const commonModels: Decider = {
  requirement: 'MIM2 R2.1',
  decide(input) {
    const claims = modelClaims(input, (model) => judge(model, input)).filter(
      ({ verdict }) => verdict !== 'not-applicable',
    );
    // Where no model names a common one, nothing says which models are of one entity.
    return everyClaim(claims);
  },
};

function judge(model: DocumentedModel, input: AssessmentInput): Judgement {
  const { commonModel, id } = model.form;
  if (commonModel === undefined) return { verdict: 'not-applicable', reason: 'it names no common model' };
  const at = '/commonModel';
  const mapping = validForms(artefactsOf(input, 'mapping')).find(({ from, to }) => from === id && to === commonModel);
  if (!mapping) return { verdict: 'unknown', reason: `no mapping into ${commonModel} is at hand`, at };
  const facts = artefactsOf(input, 'model').find(({ valid, form }) => valid && form?.id === commonModel);
  const common = facts?.form && documentedModel(facts.form, facts, input);
  if (!common?.schema || !model.schema)
    return { verdict: 'unknown', reason: 'the schema of one of the two models is not at hand', at };
  if (model.members.length === 0 || model.missing.length > 0)
    return { verdict: 'unknown', reason: 'not all its attributes are known', at: '/schema' };
  return judgeMapping(model, common, mapping);
}

function judgeMapping(model: DocumentedModel, common: DocumentedModel, mapping: Mapping): Judgement {
  const mapped = new Set(mapping.fields.map(({ from }) => from));
  const lost = model.members.filter(({ name }) => !mapped.has(name)).map(({ name }) => name);
  if (lost.length > 0)
    return { verdict: 'fail', reason: `the common model has no place for ${lost.slice(0, 3).join(', ')}` };
  const strange =
    mapping.fields.find(({ from }) => !model.members.some(({ name }) => name === from))?.from ??
    mapping.fields.find(({ to }) => !common.members.some(({ name }) => name === to))?.to;
  if (strange !== undefined)
    return { verdict: common.missing.length > 0 ? 'unknown' : 'fail', reason: `neither model has ${strange}` };
  if (mapping.lost.length > 0) return { verdict: 'fail', reason: `the mapping says that ${mapping.lost[0]} is lost` };
  const { examples } = model.form;
  if (examples.length === 0) return { verdict: 'unknown', reason: 'no example to map', at: '/examples' };
  const back = inverseOf(mapping);
  for (const [index, example] of examples.entries()) {
    const at = `/examples/${index}`;
    const entity = mapEntity(example, mapping, common.form.name);
    if (!entity) return { verdict: 'fail', reason: `example ${index + 1} has a value without a counterpart`, at };
    const schema = common.schema;
    const valid = schema
      ? evaluateSchema({ schema: schema.schema, document: schema }, entity, common.library)
      : 'unknown';
    if (valid !== 'yes')
      return {
        verdict: valid === 'no' ? 'fail' : 'unknown',
        reason: `example ${index + 1}, mapped, is ${valid === 'no' ? 'not' : 'not seen to be'} valid under the common model`,
        at,
      };
    const again = back && mapEntity(entity, back, model.form.name);
    if (!again || !isSame(example, again))
      return { verdict: 'fail', reason: `example ${index + 1} does not come back as it was`, at };
  }
  return {
    verdict: 'pass',
    reason: `${counted(model.members.length, 'attribute')} mapped, ${counted(examples.length, 'example')} there and back`,
  };
}

/** Numbers that were calculated there and back may differ in the last digit. */
function isSame(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(one).every((key) => {
    const [before, after] = [one[key], Object.hasOwn(other, key) ? other[key] : undefined];
    if (typeof before === 'number' && typeof after === 'number')
      return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(before));
    return JSON.stringify(before) === JSON.stringify(after);
  });
}
