import type { Graph, Statement, Subject, Term } from '../graph.js';
import type { GraphRows, RowPlace } from './graph-rows.js';
import { defaultGraph } from './graph-terms.js';
import type { Rows } from './row-index.js';
import type { TermTable } from './term-table.js';
import { type RowPattern, StatementIndex, type StatementTable } from './statement-index.js';

/**
 * A graph whose terms can be had as numbers, for work that compares many of them. A term has one number in one graph;
 * between graphs numbers mean nothing.
 */
export interface CompactGraph extends Graph {
  /** Numbers run from 0 to here, this one excluded. Not every term that a document names is part of a statement. */
  readonly termCount: number;
  /** The number of a term; `undefined` when the graph does not know it. */
  termId(term: Term): number | undefined;
  /** The number of an IRI; `undefined` when the graph does not know it. */
  iriId(iri: string): number | undefined;
  /** The term of a number. */
  term(id: number): Term;
  /** The text of a term: the IRI, the label of a blank node, the lexical form of a literal. */
  textOf(id: number): string;
  /** 0 for IRIs, 1 for blank nodes, above that literals: those of one number have the same datatype and language tag. */
  kindOf(id: number): number;
  /** The statements as rows of numbers. */
  readonly rows: GraphRows;
  /** Objects of the statements with this subject and predicate, in the order of the document. */
  objectsOf(subject: number | undefined, predicate: number | undefined): readonly number[];
  /** Subjects of the statements with this predicate and object, in the order of the document. */
  subjectsOf(predicate: number | undefined, object: number | undefined): readonly number[];
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const none: Rows = [];

/** A graph over a table of distinct statements. Statements and terms are made when they are asked for. */
export class TableGraph implements CompactGraph {
  readonly size: number;
  readonly termCount: number;
  readonly rows: GraphRows;
  readonly #table: StatementTable;
  readonly #index: StatementIndex;

  constructor(table: StatementTable) {
    this.#table = table;
    this.#index = new StatementIndex(table);
    this.size = table.subjects.length;
    this.termCount = table.terms.size;
    const { subjects, predicates, objects } = table;
    const { termCount } = this;
    let kinds: Int32Array | undefined;
    const index = this.#index;
    this.rows = {
      subjects,
      predicates,
      objects,
      get kinds(): Int32Array {
        kinds ??= table.terms.kinds(termCount);
        return kinds;
      },
      hasNamedGraphs: table.graphs !== undefined,
      from: (subject, predicate) => index.from(subject, predicate),
      to: (object, predicate) => index.to(object, predicate),
      firstFrom: (subject, predicate) => index.bySubject.firstWith(subject, predicate),
      firstTo: (object, predicate) => index.byObject.firstWith(object, predicate),
      bySubject: () => index.bySubject,
      withPredicate: (predicate) => index.withPredicate(predicate),
      place: (row) => this.#place(row),
      statement: (row) => this.statement(row),
    };
  }

  *[Symbol.iterator](): Iterator<Statement> {
    for (let row = 0; row < this.size; row += 1) yield this.statement(row);
  }

  from(subject: Term, predicate?: string): readonly Statement[] {
    return this.#statements(this.#rows('from', this.termId(subject), predicate));
  }

  to(object: Term, predicate?: string): readonly Statement[] {
    return this.#statements(this.#rows('to', this.termId(object), predicate));
  }

  withPredicate(predicate: string): readonly Statement[] {
    const id = this.iriId(predicate);
    return this.#statements(id === undefined ? none : this.#index.withPredicate(id));
  }

  instances(type: string): readonly Subject[] {
    const subjects = this.subjectsOf(this.iriId(rdfType), this.iriId(type));
    return Array.from(new Set(subjects), (id) => this.term(id) as Subject);
  }

  termId(term: Term | Statement['graph']): number | undefined {
    const id = this.#table.terms.find(term);
    // The builder may have gone on with the same table of terms.
    return id !== undefined && id < this.termCount ? id : undefined;
  }

  iriId(iri: string): number | undefined {
    const id = this.#table.terms.findIri(iri);
    return id !== undefined && id < this.termCount ? id : undefined;
  }

  term(id: number): Term {
    return this.#table.terms.term(id);
  }

  /** Adds a term to another table; its number there. */
  copyTerm(id: number, into: TermTable): number {
    return into.copy(this.#table.terms, id);
  }

  textOf(id: number): string {
    return this.#table.terms.value(id);
  }

  kindOf(id: number): number {
    return this.#table.terms.kind(id);
  }

  objectsOf(subject: number | undefined, predicate: number | undefined): readonly number[] {
    if (subject === undefined || predicate === undefined) return [];
    return picked(this.#table.objects, this.#index.from(subject, predicate));
  }

  subjectsOf(predicate: number | undefined, object: number | undefined): readonly number[] {
    if (predicate === undefined || object === undefined) return [];
    return picked(this.#table.subjects, this.#index.to(object, predicate));
  }

  /** Rows whose terms have these numbers. */
  match(pattern: RowPattern): Rows {
    return this.#index.match(pattern);
  }

  /** The statement of a row: a new object each time, its terms are the same. */
  statement(row: number): Statement {
    const { subjects, predicates, objects, graphs, terms } = this.#table;
    const graph = graphs?.[row] ?? 0;
    return {
      subject: terms.term(subjects[row] as number) as Subject,
      predicate: terms.term(predicates[row] as number) as Statement['predicate'],
      object: terms.term(objects[row] as number),
      graph: graph === 0 ? defaultGraph : (terms.term(graph - 1) as Subject),
      ...this.#place(row),
    };
  }

  #place(row: number): RowPlace {
    const { lines, columns, pointers, pointerTable, placeOf } = this.#table;
    const line = lines?.[row] ?? 0;
    if (placeOf) return line === 0 ? {} : placeOf(line);
    const column = columns?.[row] ?? 0;
    const pointer = pointers?.[row] ?? 0;
    // What Turtle, RDF/XML and JSON-LD have, written out.
    if (line > 0 && column > 0)
      return pointer > 0 ? { line, column, pointer: pointerTable.at(pointer) } : { line, column };
    const place: Mutable<RowPlace> = {};
    if (line > 0) place.line = line;
    if (column > 0) place.column = column;
    if (pointer > 0) place.pointer = pointerTable.at(pointer);
    return place;
  }

  #rows(direction: 'from' | 'to', key: number | undefined, predicate: string | undefined): Rows {
    if (key === undefined) return none;
    if (predicate === undefined) return this.#index[direction](key);
    const id = this.iriId(predicate);
    return id === undefined ? none : this.#index[direction](key, id);
  }

  #statements(rows: Rows): readonly Statement[] {
    const statements: Statement[] = [];
    for (let at = 0; at < rows.length; at += 1) statements.push(this.statement(rows[at] as number));
    return statements;
  }
}

/** The entries of a column in these rows. */
function picked(column: Int32Array, rows: Rows): readonly number[] {
  const entries: number[] = [];
  for (let at = 0; at < rows.length; at += 1) entries.push(column[rows[at] as number] as number);
  return entries;
}
