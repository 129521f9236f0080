export type { CheckFileOptions, FileCheck } from './check-file.js';
export { checkFile } from './check-file.js';
export { inputRules } from './input-rules.js';
export type { OpenedData, OpenOptions } from './open-data.js';
export { openData } from './open-data.js';
export type { Compression } from './recognise-compression.js';
