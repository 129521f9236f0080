import type { Finding } from '@ds4sscc/findings';
import type { CompactGraph } from '../compact-graph/compact-graph.js';
import type { RowPlace } from '../compact-graph/graph-rows.js';
import { defaultGraph, GraphBlankNode } from '../compact-graph/graph-terms.js';
import type { Statement, Term } from '../graph.js';
import type { GraphDocument } from '../parse-graph.js';
import type { Syntax } from '../recognise-syntax.js';
import type { TextCutter } from './text-cutter.js';

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

/** How many lines, and on its first line columns, stand before a piece. */
export interface Shift {
  readonly line: number;
  readonly column: number;
}

/** A piece that was read as a document of its own, told in places and names of the whole. */
export class PlacedBlock implements GraphBlock {
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
    const { rows } = this.graph;
    const { subjects, predicates, objects } = rows;
    const graph = rows.hasNamedGraphs ? rows.statement(row).graph : defaultGraph;
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
