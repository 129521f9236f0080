import { hasGraphBlock } from '../has-graph-block.js';
import { parseGraph, type ParseGraphOptions } from '../parse-graph.js';
import { recogniseSyntax, type Syntax } from '../recognise-syntax.js';
import { cutterOf } from './cutter-of.js';
import { type GraphBlock, PlacedBlock } from './placed-block.js';
import type { TextCutter } from './text-cutter.js';

/** How to read a document in blocks. */
export interface ParseBlocksOptions extends ParseGraphOptions {
  /** About so much text is read at a time, in UTF-16 code units; 500,000 unless told. `maxLength` bounds a block that cannot be cut. */
  readonly blockLength?: number;
  /** How many blank nodes without a name came before, in other documents of the same work. */
  readonly blankNodes?: number;
}

/** About so much text is read at a time, where nothing is said. */
export const defaultBlockLength = 500_000;

/** Reads the pieces of one document in turn. */
export class PieceReader {
  /** How much of the last text was read. */
  taken = 0;
  readonly #options: ParseBlocksOptions;
  #syntax: Syntax | undefined;
  #cutter: TextCutter | undefined;
  #headLength: number | undefined;
  #isFirst = true;
  #line = 1;
  #column = 0;
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
    const shift = isFirst ? undefined : { line: this.#line - 2, column: this.#column };
    // The reader of RDF/XML makes one for the root element, which is there once.
    const made = this.#syntax === 'rdf-xml' ? 1 : 0;
    const first = this.#blankNodes - (isFirst ? 0 : made);
    const block = new PlacedBlock(document, cutter, shift, { first, made }, isFirst && isEnd);
    this.#blankNodes = block.blankNodes;
    cutter?.read(piece, document.prefixes);
    this.#isFirst = false;
    this.#advance(piece);
    return block;
  }

  #advance(piece: string): void {
    let last = -1;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code !== 10 && (code !== 13 || piece.charCodeAt(at + 1) === 10)) continue;
      this.#line += 1;
      last = at;
    }
    this.#column = last < 0 ? this.#column + piece.length : piece.length - last - 1;
  }
}
