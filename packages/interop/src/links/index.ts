export { readLinkedEntities } from './read-linked-entities.js';
