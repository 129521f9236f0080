export type { MemberLoss, ReadConversion, StatementLoss, WrittenConversion } from '../conversion.js';
export { conversionRules } from '../convert-rules.js';
export type { ReadConversionOptions } from '../convert-json.js';
export type { Json } from '../mapping.js';
export type { CkanLayout } from './ckan-layout.js';
export type { FromCkanOptions } from './from-ckan.js';
export { fromCkan } from './from-ckan.js';
export type { ToCkanOptions } from './to-ckan.js';
export { toCkan } from './to-ckan.js';
