export type { AttributeSign } from './representations/attribute-sign.js';
export { collectTemporal } from './representations/collect-temporal.js';
export { convert } from './representations/convert.js';
export type { ConvertEntitiesOptions, ConvertSummary, RecordLayout } from './representations/convert-entities.js';
export { convertEntities } from './representations/convert-entities.js';
export type { Conversion, Converter, ConverterOptions } from './representations/create-converter.js';
export { createConverter } from './representations/create-converter.js';
export type {
  TemporalCollection,
  TemporalCollector,
  TemporalCollectorOptions,
} from './representations/create-temporal-collector.js';
export { createTemporalCollector } from './representations/create-temporal-collector.js';
export { describeRepresentation } from './representations/describe-representation.js';
export type { DetectedRepresentation, RepresentationReason } from './representations/detect-representation.js';
export { detectRepresentation } from './representations/detect-representation.js';
export type { RecordPlace } from './checks/reporter-into.js';
export type {
  Capability,
  RecordRepresentation,
  RepresentationRecord,
  TargetRepresentation,
} from './representations/representations.js';
export { representations } from './representations/representations.js';
export type { FurtherValue, KeyValuesView } from './representations/to-key-values.js';
export { toKeyValues } from './representations/to-key-values.js';
export { convertRules } from './rules/convert-rules.js';
