import {
  type GraphBlock,
  type ParseBlocksOptions,
  parseGraphBlocks,
  type TextChunks,
} from '@ds4sscc/linked-data/blocks';
import type { CataloguePage } from './check-catalogue-stream.js';
import { TextPrint } from './text-print.js';

/** Gives the pages of a catalogue, from the first, each time it is called. */
export type OpenPages = () => AsyncIterable<CataloguePage> | Iterable<CataloguePage>;

/** Reads all pages once; the result tells whether it was the same each time, and was divided into the same blocks. */
export async function eachBlock(
  open: OpenPages,
  options: ParseBlocksOptions,
  visit: (block: GraphBlock) => void,
): Promise<string> {
  const text = new TextPrint();
  const sizes = new TextPrint();
  let blankNodes = 0;
  for await (const { source, chunks, base = options.base, see } of open()) {
    const reading = { ...options, source, ...(base !== undefined && { base }), blankNodes };
    for await (const block of parseGraphBlocks(printed(chunks, text), reading)) {
      visit(block);
      see?.(block);
      ({ blankNodes } = block);
      sizes.add(`${block.graph.size} `);
    }
    sizes.add(source);
  }
  return `${text.value} ${sizes.value}`;
}

async function* printed(chunks: TextChunks, print: TextPrint): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of chunks) {
    print.add(chunk);
    yield chunk;
  }
}
