import type { Finding } from '@ds4sscc/findings';
import type { CompactGraph } from '../compact-graph/compact-graph.js';
import type { RowPlace } from '../compact-graph/graph-rows.js';
import { GraphBlankNode } from '../compact-graph/graph-terms.js';
import type { Statement, Term } from '../graph.js';
import { hasGraphBlock } from '../has-graph-block.js';
import { type GraphDocument, parseGraph, type ParseGraphOptions } from '../parse-graph.js';
import { recogniseSyntax, type Syntax } from '../recognise-syntax.js';
import { syntaxUnknown } from '../rules.js';
import { cutterOf } from './cutter-of.js';
import { decodeChunks, type TextChunks } from './decode-chunks.js';
import type { TextCutter } from './text-cutter.js';
import { placeBehind, type TextPlace } from './text-place.js';

/** How to read a document in blocks. */
export interface ParseBlocksOptions extends ParseGraphOptions {
  /** About so much text is read at a time, in UTF-16 code units; 100,000 unless told. `maxLength` bounds a block that cannot be cut. */
  readonly blockLength?: number;
  /** How many blank nodes without a name came before, in other documents of the same work. */
  readonly blankNodes?: number;
}

/** A part of a document as a graph. Places are those in the whole document; names of blank nodes hold in all of it. */
export interface GraphBlock {
  readonly source: string;
  readonly syntax: Syntax | undefined;
  /** Numbers, and the labels of blank nodes, are those of the block alone. */
  readonly graph: CompactGraph;
  readonly findings: readonly Finding[];
  readonly prefixes: Readonly<Record<string, string>>;
  /** Whether this block is all of the document. */
  readonly isWhole: boolean;
  /** How many blank nodes without a name there are by now. */
  readonly blankNodes: number;
  /** Where a row of the graph stands in the document. */
  place(row: number): RowPlace;
  /** The label of a blank node in the document. */
  label(node: number): string;
  /** A term as one of the document. */
  term(id: number): Term;
  /** A statement of the document. */
  statement(row: number): Statement;
  /** A line of the document, if it stands in this block as a whole. */
  lineText(line: number): string | undefined;
}

const defaultBlockLength = 100_000;
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

/** How many lines, and on its first line columns, stand before a piece. */
interface Shift {
  readonly line: number;
  readonly column: number;
}

/** Reads the pieces of one document in turn. */
class PieceReader {
  /** How much of the last text was read. */
  taken = 0;
  readonly #options: ParseBlocksOptions;
  #syntax: Syntax | undefined;
  #cutter: TextCutter | undefined;
  #headLength: number | undefined;
  #isFirst = true;
  /** Where the next piece begins. */
  #here: TextPlace = { line: 1, column: 1 };
  #blankNodes: number;

  constructor(options: ParseBlocksOptions) {
    this.#options = options;
    this.#blankNodes = options.blankNodes ?? 0;
  }

  async *take(text: string, isEnd: boolean): AsyncGenerator<GraphBlock> {
    this.taken = 0;
    if (this.#isFirst) {
      this.#syntax ??= this.#options.syntax ?? recogniseSyntax(text);
      if (this.#syntax !== undefined) this.#cutter ??= cutterOf(this.#syntax);
      this.#headLength ??= this.#cutter === undefined ? -1 : this.#cutter.takeHead(text, isEnd);
    }
    const head = this.#isFirst ? this.#headLength : 0;
    const cutter = head === undefined || this.#headLength === -1 ? undefined : this.#cutter;
    if (cutter === undefined || head === undefined) {
      if (isEnd) yield await this.#block(text, cutter, true);
      return;
    }
    const { blockLength = defaultBlockLength } = this.#options;
    // A text that came in one chunk is cut into as many pieces as one that came in many.
    let from = 0;
    // At the end pieces are cut until none is left that is complete.
    const least = isEnd ? -1 : blockLength;
    while (text.length - from > least) {
      const start = this.#isFirst ? head : 0;
      let reach = Math.min(text.length, from + start + blockLength);
      let length = 0;
      while (length === 0) {
        length = cutter.cut(text.slice(from + start, reach));
        if (length > 0 || reach === text.length) break;
        reach = Math.min(text.length, from + 2 * (reach - from));
      }
      if (length === 0 || (isEnd && reach === text.length)) break;
      yield await this.#block(text.slice(from, from + start + length), cutter, false);
      from += start + length;
    }
    if (isEnd) {
      const rest = text.slice(from);
      if (this.#isFirst || rest.trim() !== '') yield await this.#block(rest, cutter, true);
      from = text.length;
    }
    this.taken = from;
  }

  async #block(piece: string, cutter: TextCutter | undefined, isEnd: boolean): Promise<GraphBlock> {
    const isFirst = this.#isFirst;
    const text = cutter === undefined ? piece : cutter.document(piece, isFirst, isEnd);
    const isTriG = this.#syntax === 'turtle' && piece.includes('{') && hasGraphBlock(piece);
    const syntax = isTriG ? 'trig' : this.#syntax;
    const document = await parseGraph(text, { ...this.#options, ...(syntax !== undefined && { syntax }) });
    const shift = isFirst ? undefined : { line: this.#here.line - 2, column: this.#here.column - 1 };
    // The reader of RDF/XML makes one for the root element, which is there once.
    const made = this.#syntax === 'rdf-xml' ? 1 : 0;
    const first = this.#blankNodes - (isFirst ? 0 : made);
    const block = new PlacedBlock(document, cutter, shift, { first, made }, isFirst && isEnd);
    this.#blankNodes = block.blankNodes;
    cutter?.read(piece, document.prefixes);
    this.#isFirst = false;
    this.#here = placeBehind(this.#here, piece);
    return block;
  }
}

class PlacedBlock implements GraphBlock {
  readonly source: string;
  readonly syntax: Syntax | undefined;
  readonly graph: CompactGraph;
  readonly findings: readonly Finding[];
  readonly prefixes: Readonly<Record<string, string>>;
  readonly isWhole: boolean;
  readonly blankNodes: number;
  readonly #document: GraphDocument;
  /** `undefined` for the first block, which has nothing before its text. */
  readonly #shift: Shift | undefined;
  readonly #pointer: (pointer: string) => string;
  readonly #headPlace: TextCutter['headPlace'];
  readonly #firstBlank: number;

  constructor(
    document: GraphDocument,
    cutter: TextCutter | undefined,
    shift: Shift | undefined,
    { first: firstBlank, made }: { readonly first: number; readonly made: number },
    isWhole: boolean,
  ) {
    this.source = document.source;
    this.syntax = document.syntax;
    this.graph = document.graph;
    this.prefixes = document.prefixes;
    this.isWhole = isWhole;
    this.#document = document;
    this.#shift = shift;
    this.#firstBlank = firstBlank;
    this.#headPlace = cutter?.headPlace;
    this.#pointer = cutter?.pointers?.() ?? ((pointer) => pointer);
    this.findings = document.findings.map((found) => ({
      ...found,
      // How far nothing was read is said in words.
      message: found.message.replace(
        /\bto line (\d+)$/,
        (_, line: string) => `to line ${Number(line) + (shift?.line ?? 0)}`,
      ),
      location: { ...found.location, ...this.#moved(found.location) },
    }));
    let last = firstBlank + made - 1;
    for (let id = 0; id < document.graph.termCount; id += 1) {
      const text = document.graph.kindOf(id) === 1 ? document.graph.textOf(id) : '';
      if (text.startsWith('b')) last = Math.max(last, firstBlank + Number(text.slice(1)));
    }
    this.blankNodes = last + 1;
  }

  place(row: number): RowPlace {
    return this.#moved(this.graph.rows.place(row));
  }

  label(node: number): string {
    const text = this.graph.textOf(node);
    return text.startsWith('b') ? `b${Number(text.slice(1)) + this.#firstBlank}` : text;
  }

  term(id: number): Term {
    return this.graph.kindOf(id) === 1 ? new GraphBlankNode(this.label(id)) : this.graph.term(id);
  }

  statement(row: number): Statement {
    const { subjects, predicates, objects } = this.graph.rows;
    const { graph } = this.graph.rows.statement(row);
    return {
      subject: this.term(subjects[row] as number) as Statement['subject'],
      predicate: this.term(predicates[row] as number) as Statement['predicate'],
      object: this.term(objects[row] as number),
      graph,
      ...this.place(row),
    };
  }

  lineText(line: number): string | undefined {
    const shift = this.#shift;
    if (shift === undefined) return this.#document.lineText(line);
    const own = line - shift.line;
    // The line before the piece is not of the document, and its first line may be the end of one.
    return own < 2 || (own === 2 && shift.column > 0) ? undefined : this.#document.lineText(own);
  }

  #moved({ line, column, pointer }: RowPlace): RowPlace {
    const { line: lines, column: columns } = this.#shift ?? { line: 0, column: 0 };
    const shift = this.#shift;
    const head = shift && line === 1 ? this.#headPlace : undefined;
    // Written out: every statement has a place.
    const moved: { -readonly [Key in keyof RowPlace]: RowPlace[Key] } = {};
    if (line !== undefined) moved.line = head ? head.line : Math.max(1, line + lines);
    if (column !== undefined) moved.column = head ? head.column : shift && line === 2 ? column + columns : column;
    if (pointer !== undefined) moved.pointer = this.#pointer(pointer);
    return moved;
  }
}
