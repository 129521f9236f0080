export type { MemberLoss, ReadConversion, StatementLoss, WrittenConversion } from '../conversion.js';
export { conversionRules } from '../convert-rules.js';
export type { ReadConversionOptions } from '../convert-json.js';
export type { Json } from '../mapping.js';
export { isSchemaOrg } from './schema-document.js';
export { fromSchemaOrg } from './from-schema-org.js';
export { toSchemaOrg } from './to-schema-org.js';
