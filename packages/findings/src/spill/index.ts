export { createMemorySpill } from './create-memory-spill.js';
export type { SpillStore } from './spill-store.js';
