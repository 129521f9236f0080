export type { ApplicationProfile, ProfileClass, PropertyUse, UseLevel, ValueKind } from './application-profile.js';
export type { BackgroundFact } from './background/background-fact.js';
export { backgroundFact } from './background/background-fact.js';
export type { CheckCatalogueOptions } from './check-catalogue.js';
export { checkCatalogue, rules } from './check-catalogue.js';
export { dcatApProfile } from './dcat-ap-profile.js';
export { hasCatalogue } from './has-catalogue.js';
export { hvdProfile } from './hvd-profile.js';
export type { Catalogue } from './parse-catalogue.js';
export { parseCatalogue } from './parse-catalogue.js';
export type { LanguageLists, LanguageMap, Resource } from './resource.js';
export type { Judgement, RuleFamily } from './rule-families.js';
export { familyOf, ruleFamilies } from './rule-families.js';
export type {
  Agent,
  Catalog,
  CatalogRecord,
  Checksum,
  Concept,
  ConceptScheme,
  DataService,
  Dataset,
  DatasetSeries,
  Distribution,
  Identifier,
  Kind,
  LicenseDocument,
  Location,
  PeriodOfTime,
  Relationship,
  ResourceTypes,
} from './resources.js';
export type { CatalogueSummary, Coverage } from './summarise-catalogue.js';
export { summariseCatalogue } from './summarise-catalogue.js';
