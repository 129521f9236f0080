export type { CheckOptions } from '../check-entities.js';
export { checkEntities } from '../check-entities.js';
export type { ValidateOptions } from '../validate-entity.js';
export { validateEntity } from '../validate-entity.js';
export { validateFragment } from '../validate-fragment.js';
export type { PayloadResult } from '../validate-payload.js';
export { validatePayload } from '../validate-payload.js';
