export type { Defined } from './define.js';
export {
  defineAgent,
  defineCatalogue,
  defineContactPoint,
  defineDataService,
  defineDataset,
  defineDatasetSeries,
  defineDistribution,
} from './define.js';
export { DefinitionError } from './definition-error.js';
export { definitionRules } from './definition-rules.js';
export type {
  AccessRightCode,
  AvailabilityCode,
  ChangeTypeCode,
  ChecksumAlgorithmCode,
  DistributionStatusCode,
  FileTypeCode,
  FrequencyCode,
  HvdCategoryCode,
  LicenceCode,
  LicenceTypeCode,
  MediaTypeCode,
  PlaceCode,
  PublisherTypeCode,
  ThemeCode,
} from './codes.js';
export type {
  AgentInput,
  CatalogInput,
  CatalogRecordInput,
  ChecksumInput,
  ConceptInput,
  ConceptSchemeInput,
  DataServiceInput,
  DatasetInput,
  DatasetSeriesInput,
  DateInput,
  DistributionInput,
  IdentifierInput,
  Iri,
  KeywordsInput,
  KindInput,
  LabelledInput,
  LicenseDocumentInput,
  LocationInput,
  PeriodOfTimeInput,
  ReferenceInput,
  RelationshipInput,
  TermInput,
  TextInput,
} from './definitions.js';
export type { JsonLdContext } from './json-ld-context.js';
export { jsonLdContext } from './json-ld-context.js';
export type { LanguageTag } from './language-codes.js';
export type { ReadDefinition } from './read-definition.js';
export { readDefinition } from './read-definition.js';
export type { TypedValue } from './read-literal.js';
export type { DefinitionOptions } from './read-with-log.js';
export type { GraphSource } from './to-graph.js';
export { toGraph } from './to-graph.js';
