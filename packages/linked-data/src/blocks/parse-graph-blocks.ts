import type { Finding } from '@ds4sscc/findings';
import { syntaxUnknown } from '../rules.js';
import { decodeChunks, type TextChunks } from './decode-chunks.js';
import { defaultBlockLength, type ParseBlocksOptions, PieceReader } from './piece-reader.js';
import type { GraphBlock } from './placed-block.js';

const defaultMaxLength = 64 * 1024 * 1024;

/**
 * Reads a document of any size in blocks, each as `parseGraph` reads a document: as much as the memory for one block is
 * needed. A text is cut between statements (Turtle, N-Triples), graphs (TriG), elements (RDF/XML) or nodes of an array whose
 * context stands before it (JSON-LD); one that cannot be cut is one block, up to `maxLength`.
 *
 * @example
 * ```ts
 * import { parseGraphBlocks } from '@ds4sscc/linked-data/blocks';
 *
 * const chunks = ['<urn:a> <urn:p> "x" .\n<urn:b> ', '<urn:p> "y" .\n'];
 * let size = 0;
 * for await (const block of parseGraphBlocks(chunks, { source: 'a.nt', blockLength: 10 })) size += block.graph.size;
 * size; // => 2
 * ```
 */
export async function* parseGraphBlocks(chunks: TextChunks, options: ParseBlocksOptions): AsyncGenerator<GraphBlock> {
  const { source, blockLength = defaultBlockLength, maxLength = defaultMaxLength } = options;
  const decoding: Finding[] = [];
  const pieces = new PieceReader(options);
  let parts: string[] = [];
  let length = 0;
  let wanted = blockLength;
  for await (const text of decodeChunks(chunks, source, (found) => decoding.push(found))) {
    parts.push(text);
    length += text.length;
    if (length < wanted) continue;
    let buffer = parts.join('');
    for await (const block of pieces.take(buffer, false)) yield withFindings(block, decoding);
    buffer = buffer.slice(pieces.taken);
    parts = [buffer];
    length = buffer.length;
    // Each look at a piece that has no end yet has twice as much to see: in all that is no more than twice the text.
    wanted = Math.max(blockLength, 2 * length);
    if (length > maxLength) break;
  }
  for await (const block of pieces.take(parts.join(''), true)) yield withFindings(block, decoding);
}

/** What is no UTF-8 is no known syntax either, which need not be said. */
function withFindings(block: GraphBlock, found: Finding[]): GraphBlock {
  const findings = found.splice(0);
  if (findings.length === 0) return block;
  const rest = block.findings.filter(({ rule }) => rule !== syntaxUnknown.id);
  return Object.assign(block, { findings: [...findings, ...rest] });
}
