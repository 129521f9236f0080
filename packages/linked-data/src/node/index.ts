export type { ReadGraphFileOptions } from './read-graph-file.js';
export { readGraphFile } from './read-graph-file.js';
