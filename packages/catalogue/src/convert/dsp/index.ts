export type { MemberLoss, ReadConversion, StatementLoss, WrittenConversion } from '../conversion.js';
export { conversionRules } from '../convert-rules.js';
export type { ReadConversionOptions } from '../convert-json.js';
export type { Json } from '../mapping.js';
export { isDsp } from './dsp-document.js';
export { fromDsp } from './from-dsp.js';
export type { ToDspOptions } from './to-dsp.js';
export { toDsp } from './to-dsp.js';
