import type { Statement } from '../graph.js';
import { type CompactGraph, TableGraph } from './compact-graph.js';
import type { RowPlace } from './graph-rows.js';
import { distinctRows } from './distinct-rows.js';
import { Int32List } from './int32-list.js';
import type { StatementTable } from './statement-index.js';
import { PointerTable } from './pointer-table.js';
import { TermTable } from './term-table.js';

/** Takes statements one by one. */
export interface GraphBuilder {
  /** Adds a statement; one that is there already is left out of the graph, and its place with it. */
  add(statement: Statement): void;
  /** The graph of what was added so far; it does not change when more is added. */
  build(): CompactGraph;
}

const nowhere: RowPlace = {};

/** The builder for readers that know the numbers of their terms. */
export class RowBuilder implements GraphBuilder {
  readonly terms: TermTable = new TermTable();
  readonly pointers: PointerTable = new PointerTable();
  readonly #subjects: Int32List;
  readonly #predicates: Int32List;
  readonly #objects: Int32List;
  /** Number of the graph plus 1, 0 for the default graph; most documents have no other. */
  readonly #graphs = new Int32List();
  readonly #lines: Int32List;
  readonly #columns = new Int32List();
  readonly #pointers = new Int32List();

  /** `room`: for so many statements no list need grow. */
  constructor(room?: number) {
    this.#subjects = new Int32List(room);
    this.#predicates = new Int32List(room);
    this.#objects = new Int32List(room);
    this.#lines = new Int32List(room);
  }

  add(statement: Statement): void {
    const { subject, predicate, object, graph } = statement;
    const { terms } = this;
    const graphId = graph.termType === 'DefaultGraph' ? -1 : terms.add(graph);
    this.addRow(terms.add(subject), terms.add(predicate), terms.add(object), graphId, statement);
  }

  /** Adds a statement by the numbers of its terms; that of the default graph is -1. */
  addRow(subject: number, predicate: number, object: number, graph: number, place: RowPlace = nowhere): void {
    const row = this.#subjects.length;
    this.#subjects.push(subject);
    this.#predicates.push(predicate);
    this.#objects.push(object);
    if (graph >= 0) this.#graphs.set(row, graph + 1);
    if (place.line !== undefined) this.#lines.set(row, place.line);
    if (place.column !== undefined) this.#columns.set(row, place.column);
    if (place.pointer !== undefined) this.#pointers.set(row, this.pointers.add(0, this.pointers.text(place.pointer)));
  }

  /** Adds a statement of the default graph at a line and a column, and at a pointer of `pointers`; its number. */
  addRowAt(subject: number, predicate: number, object: number, line: number, column: number, pointer = 0): number {
    const row = this.#subjects.length;
    this.#subjects.push(subject);
    this.#predicates.push(predicate);
    this.#objects.push(object);
    this.#lines.set(row, line);
    this.#columns.set(row, column);
    if (pointer > 0) this.#pointers.set(row, pointer);
    return row;
  }

  /** Adds a statement that stands where `placeOf` of `build` says for this number, which is not 0. */
  addRowFrom(subject: number, predicate: number, object: number, graph: number, place: number): void {
    const row = this.#subjects.length;
    this.#subjects.push(subject);
    this.#predicates.push(predicate);
    this.#objects.push(object);
    this.#lines.set(row, place);
    if (graph >= 0) this.#graphs.set(row, graph + 1);
  }

  /** Says what a statement is about, where that is known only after it was added. */
  setSubject(row: number, subject: number): void {
    this.#subjects.set(row, subject);
  }

  /** With `placeOf`, places are looked up there by the numbers of `addRowFrom`. */
  build(placeOf?: StatementTable['placeOf']): TableGraph {
    const size = this.#subjects.length;
    const subjects = this.#subjects.toArray();
    const predicates = this.#predicates.toArray();
    const objects = this.#objects.toArray();
    const graphs = this.#graphs.length > 0 ? this.#graphs.toArray(size) : undefined;
    const ends = [objects, predicates, subjects];
    // One number more: that of a graph is raised by 1.
    const kept = distinctRows(graphs ? [graphs, ...ends] : ends, this.terms.size + 1);
    const keep = (column: Int32Array): Int32Array => (kept ? entriesOf(column, kept) : column);
    const keepIfAny = (list: Int32List): Int32Array | undefined =>
      list.length > 0 ? keep(list.toArray(size)) : undefined;
    return new TableGraph({
      terms: this.terms,
      subjects: keep(subjects),
      predicates: keep(predicates),
      objects: keep(objects),
      graphs: graphs && keep(graphs),
      lines: keepIfAny(this.#lines),
      columns: keepIfAny(this.#columns),
      pointers: keepIfAny(this.#pointers),
      pointerTable: this.pointers,
      placeOf,
    });
  }
}

function entriesOf(column: Int32Array, rows: Int32Array): Int32Array {
  const entries = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) entries[at] = column[rows[at] as number] as number;
  return entries;
}

/**
 * Builds a graph from statements that come one by one.
 *
 * @example
 * ```ts
 * import { createGraphBuilder, parseGraph } from '@ds4sscc/linked-data';
 *
 * const { graph } = await parseGraph('<urn:a> <urn:p> "x", "y" .', { source: 'a.ttl' });
 * const builder = createGraphBuilder();
 * for (const statement of graph) if (statement.object.value === 'y') builder.add(statement);
 * builder.build().size; // => 1
 * ```
 */
export function createGraphBuilder(): GraphBuilder {
  return new RowBuilder();
}

/** The statements as a table; a graph that is one already is passed on. */
export function tableOf(statements: Iterable<Statement>): TableGraph {
  if (statements instanceof TableGraph) return statements;
  const builder = new RowBuilder();
  for (const statement of statements) builder.add(statement);
  return builder.build();
}
