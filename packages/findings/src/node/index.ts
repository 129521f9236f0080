export type { TemporarySpill, TemporarySpillOptions } from './create-temporary-spill.js';
export { createTemporarySpill } from './create-temporary-spill.js';
