import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import { dataFiles, filePlaces, total } from '../../data-files.js';
import type { Decider, Decision } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { judgeExamples } from '../../models/judge-examples.js';
import { isRegistered } from '../../models/is-registered.js';
import type { SchemaMember } from '../../schemas/schema-members.js';

/** A record that was validated has a model with explicit terms, units and time formats; any other model has to be documented the same way. */
export const documentedModels: Decider = {
  requirement: 'MIM2 R1.1',
  decide(input) {
    const data = decideOnData(input);
    const models = everyClaim(modelClaims(input, (model) => judge(model, input)));
    if (models?.verdict === 'fail') return models;
    if (!models || data?.verdict === 'pass') return data;
    return data && models.verdict === 'pass' && !coversData(input) ? data : models;
  },
};

/** Whether the documented models are those of all records. */
function coversData(input: AssessmentInput): boolean {
  const documented = new Set(modelClaims(input, () => ({ verdict: 'pass', reason: '' })).map(({ subject }) => subject));
  return dataFiles(input).every(
    ({ types }) => types !== undefined && Object.keys(types).every((type) => documented.has(type)),
  );
}

function decideOnData(input: AssessmentInput): Decision | undefined {
  const files = dataFiles(input);
  if (files.length === 0) return undefined;
  const cut = files.filter(({ damaged }) => damaged);
  if (cut.length > 0)
    return {
      verdict: 'unknown',
      reason: `${counted(cut.length, 'file')} that could not be read to the end`,
      pointers: filePlaces(cut),
    };
  const without = files.filter(({ records, withModel }) => withModel < records);
  if (without.length > 0)
    return {
      verdict: 'unknown',
      reason: `${counted(
        total(without, ({ records, withModel }) => records - withModel),
        'record',
      )} in ${counted(without.length, 'file')} without a model at hand`,
      pointers: filePlaces(without),
    };
  return {
    verdict: 'pass',
    reason: `${counted(
      total(files, ({ records }) => records),
      'record',
    )}, each validated against a documented model`,
    pointers: filePlaces(files),
  };
}

function judge(model: DocumentedModel, input: AssessmentInput): Judgement {
  const { schema, context, members, missing } = model;
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand, or has errors', at: '/schema' };
  if (!context) return { verdict: 'unknown', reason: 'its context is not at hand, or has errors', at: '/context' };
  if (members.length === 0)
    return {
      verdict: missing.length > 0 ? 'unknown' : 'fail',
      reason: 'its schema documents no attribute',
      at: '/schema',
    };
  const bare = members.find(({ description, types }) => description === undefined || types.length === 0);
  if (bare)
    return {
      verdict: missing.length > 0 ? 'unknown' : 'fail',
      reason: `${bare.name} has no ${bare.description === undefined ? 'description' : 'type'}`,
      at: '/schema',
    };
  const unmapped = [model.form.name, ...members.map(({ name }) => name)].find(
    (name) => !Object.hasOwn(context.terms, name),
  );
  if (unmapped !== undefined)
    return {
      verdict: context.complete ? 'fail' : 'unknown',
      reason: `its context does not say what ${unmapped} means`,
      at: '/context',
    };
  const unitless = members.find(({ types, unit }) => types.includes('number') && unit === undefined);
  if (unitless) return { verdict: 'fail', reason: `${unitless.name} is a number without a unit`, at: '/schema' };
  const timeless = members.find(isTimeWithoutFormat);
  if (timeless)
    return {
      verdict: 'unknown',
      reason: `${timeless.name} seems to be a time, and its format is not said`,
      at: '/schema',
    };
  const examples = judgeExamples(model);
  if (examples.verdict !== 'pass') return examples;
  if (!isRegistered(model, input))
    return { verdict: 'unknown', reason: 'no catalogue at hand says that a dataset conforms to it' };
  return {
    verdict: 'pass',
    reason: `schema, context, documentation and examples; ${counted(members.length, 'attribute')}, each with description and type`,
  };
}

function isTimeWithoutFormat({ name, types, format }: SchemaMember): boolean {
  return (
    types.includes('string') &&
    format === undefined &&
    /^(date|time)(?![a-z])|(?:Date|Time|Timestamp|[a-z]At)$/.test(name)
  );
}
