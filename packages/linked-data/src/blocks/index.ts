export type { BlockGraphBuilder } from './block-graph-builder.js';
export { createBlockGraphBuilder } from './block-graph-builder.js';
export type { TextChunks } from './decode-chunks.js';
export { parseGraphBlocks } from './parse-graph-blocks.js';
export type { ParseBlocksOptions } from './piece-reader.js';
export type { GraphBlock } from './placed-block.js';
