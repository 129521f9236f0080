export type { FixOptions } from './fix-entities.js';
export { fixEntities } from './fix-entities.js';
export type { FixSummary } from './fix-tally.js';
export type { FixedPiece } from './passage.js';
