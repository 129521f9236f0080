export type { CatalogueChange, ChangedStatement, LeftChange, LeftWhy } from './catalogue-change.js';
export { fixCatalogue, type FixCatalogueOptions, type FixedCatalogue } from './fix-catalogue.js';
export type { DayOrder } from './fix-context.js';
export { fixRules } from './fix-rules.js';
