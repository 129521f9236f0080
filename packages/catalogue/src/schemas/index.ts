export { resourceSchema } from './resource-schema.js';
