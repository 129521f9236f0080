export type { Attribute, AttributeDetail, AttributeKind, LanguageMap } from './attribute.js';
export {
  geoProperty,
  jsonProperty,
  languageProperty,
  listProperty,
  listRelationship,
  measurement,
  property,
  quantity,
  relationship,
  vocabProperty,
} from './attribute.js';
export type { CheckOptions } from './check-entities.js';
export { checkEntities } from './check-entities.js';
export type { ResolveContext } from './checks/entity-settings.js';
export type { RecordPlace } from './checks/reporter-into.js';
export type { PayloadKind } from './classify-payload.js';
export { classifyPayload } from './classify-payload.js';
export type { ComparePolicy } from './compare-policy.js';
export { DataModelsError } from './data-models-error.js';
export type { Attributes, Model, ModelDefinition } from './define-model.js';
export { defineModel } from './define-model.js';
export type { EntitySummary } from './entity-summary.js';
export type { Concise, KeyValues, Normalized } from './entity-types.js';
export type { FormatPolicy } from './format-policy.js';
export { models } from './models/models.js';
export type { HighValueCategory, PriorityDataset, PriorityDomain } from './models/priority-datasets.js';
export { priorityDatasets } from './models/priority-datasets.js';
export type { PublishedDifference } from './models/published-differences.js';
export { publishedDifferences } from './models/published-differences.js';
export { inputRules } from './node/input-rules.js';
export type { Progress, ProgressMeter, ProgressOptions } from './reading/create-progress.js';
export { createProgress } from './reading/create-progress.js';
export type { EntityFormat } from './recognise-entities.js';
export { recogniseEntities } from './recognise-entities.js';
export type { Representation } from './representation.js';
export { rules } from './rules/rules.js';
export type { ValidateOptions } from './validate-entity.js';
export { validateEntity } from './validate-entity.js';
export { validateFragment } from './validate-fragment.js';
export type { PayloadResult } from './validate-payload.js';
export { validatePayload } from './validate-payload.js';
export type { ValueChecker, ValueProblem } from './value-problem.js';
export { zodSchema } from './zod-schema.js';
