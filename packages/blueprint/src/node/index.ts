export { checkEntitiesOf } from './check-entities-of.js';
export type { OpenedTargets } from './open-targets.js';
export { fileSource, openTargets } from './open-targets.js';
