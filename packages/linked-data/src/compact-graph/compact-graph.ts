import type { Graph, Statement, Subject, Term } from '../graph.js';
import { defaultGraph } from './graph-terms.js';
import { createRowIndex, type RowIndex } from './row-index.js';
import type { TermTable } from './term-table.js';

/**
 * A graph whose terms can be had as numbers, for work that compares many of them. A term has one number in one graph;
 * between graphs numbers mean nothing.
 */
export interface CompactGraph extends Graph {
  /** Numbers run from 0 to here, this one excluded. */
  readonly termCount: number;
  /** The number of a term; `undefined` when the graph does not have it. */
  termId(term: Term): number | undefined;
  /** The term of a number. */
  term(id: number): Term;
  /** Objects of the statements with this subject and predicate, in the order of the document. */
  objectsOf(subject: number | undefined, predicate: number | undefined): Int32Array;
  /** Subjects of the statements with this predicate and object, in the order of the document. */
  subjectsOf(predicate: number | undefined, object: number | undefined): Int32Array;
}

/** A table of statements, one a row: numbers of terms, and places where the syntax has them (0 for none). */
export interface StatementTable {
  readonly terms: TermTable;
  readonly subjects: Int32Array;
  readonly predicates: Int32Array;
  readonly objects: Int32Array;
  /** Number of the graph plus 1, 0 for the default graph; absent when there is no other. */
  readonly graphs: Int32Array | undefined;
  readonly lines: Int32Array | undefined;
  readonly columns: Int32Array | undefined;
  readonly pointers: readonly (string | undefined)[];
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const none = new Int32Array(0);

/** A graph over a table of distinct statements. Indexes, statements and terms are made when a look-up first needs them. */
export class TableGraph implements CompactGraph {
  readonly size: number;
  readonly termCount: number;
  readonly #table: StatementTable;
  #bySubject: RowIndex | undefined;
  #byObject: RowIndex | undefined;
  #byPredicate: RowIndex | undefined;

  constructor(table: StatementTable) {
    this.#table = table;
    this.size = table.subjects.length;
    this.termCount = table.terms.size;
  }

  *[Symbol.iterator](): Iterator<Statement> {
    for (let row = 0; row < this.size; row += 1) yield this.#statement(row);
  }

  from(subject: Term, predicate?: string): readonly Statement[] {
    const key = this.termId(subject);
    if (predicate === undefined) return this.#statements(key === undefined ? none : this.#subjectIndex().rows(key));
    return this.#statements(this.#rows(this.#subjectIndex, key, this.#iriId(predicate)));
  }

  to(object: Term, predicate?: string): readonly Statement[] {
    const key = this.termId(object);
    if (predicate === undefined) return this.#statements(key === undefined ? none : this.#objectIndex().rows(key));
    return this.#statements(this.#rows(this.#objectIndex, key, this.#iriId(predicate)));
  }

  withPredicate(predicate: string): readonly Statement[] {
    const key = this.#iriId(predicate);
    return this.#statements(key === undefined ? none : this.#predicateIndex().rows(key));
  }

  instances(type: string): readonly Subject[] {
    const subjects = this.subjectsOf(this.#iriId(rdfType), this.#iriId(type));
    return Array.from(new Set(subjects), (id) => this.term(id) as Subject);
  }

  termId(term: Term): number | undefined {
    const id = this.#table.terms.find(term);
    // The builder may have gone on with the same table of terms.
    return id !== undefined && id < this.termCount ? id : undefined;
  }

  term(id: number): Term {
    return this.#table.terms.term(id);
  }

  objectsOf(subject: number | undefined, predicate: number | undefined): Int32Array {
    return this.#rows(this.#subjectIndex, subject, predicate).map((row) => this.#table.objects[row] as number);
  }

  subjectsOf(predicate: number | undefined, object: number | undefined): Int32Array {
    return this.#rows(this.#objectIndex, object, predicate).map((row) => this.#table.subjects[row] as number);
  }

  #rows(index: () => RowIndex, key: number | undefined, predicate: number | undefined): Int32Array {
    return key === undefined || predicate === undefined ? none : index.call(this).rowsWith(key, predicate);
  }

  #iriId(value: string): number | undefined {
    return this.termId({ termType: 'NamedNode', value } as Term);
  }

  #statements(rows: Int32Array): readonly Statement[] {
    return Array.from(rows, (row) => this.#statement(row));
  }

  #statement(row: number): Statement {
    const { subjects, predicates, objects, graphs, lines, columns, pointers, terms } = this.#table;
    const graph = graphs?.[row] ?? 0;
    const line = lines?.[row] ?? 0;
    const column = columns?.[row] ?? 0;
    const pointer = pointers[row];
    return {
      subject: terms.term(subjects[row] as number) as Subject,
      predicate: terms.term(predicates[row] as number) as Statement['predicate'],
      object: terms.term(objects[row] as number),
      graph: graph === 0 ? defaultGraph : (terms.term(graph - 1) as Subject),
      ...(line > 0 && { line }),
      ...(column > 0 && { column }),
      ...(pointer !== undefined && { pointer }),
    };
  }

  #subjectIndex(): RowIndex {
    const { subjects, predicates } = this.#table;
    this.#bySubject ??= createRowIndex(subjects, this.termCount, predicates);
    return this.#bySubject;
  }

  #objectIndex(): RowIndex {
    const { objects, predicates } = this.#table;
    this.#byObject ??= createRowIndex(objects, this.termCount, predicates);
    return this.#byObject;
  }

  #predicateIndex(): RowIndex {
    this.#byPredicate ??= createRowIndex(this.#table.predicates, this.termCount);
    return this.#byPredicate;
  }
}
