export type { TextChunks } from './decode-chunks.js';
export type { GraphBlock, ParseBlocksOptions } from './parse-graph-blocks.js';
export { parseGraphBlocks } from './parse-graph-blocks.js';
