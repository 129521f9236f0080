export { validateApiDescription } from './validate-api-description.js';
