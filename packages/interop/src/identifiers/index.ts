export type { IdentifiedThing, IdentifierVerdicts, Snapshot } from './judge-identifiers.js';
export { judgeIdentifiers } from './judge-identifiers.js';
export { volatilePart } from './volatile-part.js';
