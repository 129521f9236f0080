export type { CheckFileOptions, FileCheck } from './check-file.js';
export { checkFile } from './check-file.js';
export type { SpillStore } from '../comparing/spill-store.js';
export type { TemporarySpill, TemporarySpillOptions } from './create-temporary-spill.js';
export { createTemporarySpill } from './create-temporary-spill.js';
export { inputRules } from './input-rules.js';
export type { OpenedData, OpenOptions } from './open-data.js';
export { openData } from './open-data.js';
export type { Compression } from './recognise-compression.js';
