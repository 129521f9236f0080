export type { NodeLoadOptions } from './load-models.js';
export { loadModels } from './load-models.js';
export type { ValidatorCache } from './validator-cache.js';
