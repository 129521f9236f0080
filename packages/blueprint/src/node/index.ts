export type { OpenedTargets } from './open-targets.js';
export { fileSource, openTargets } from './open-targets.js';
