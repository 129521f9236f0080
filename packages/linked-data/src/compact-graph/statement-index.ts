import { createRowIndex, type RowIndex, type Rows, rowsWhere } from './row-index.js';
import type { RowPlace } from './graph-rows.js';
import type { PointerTable } from './pointer-table.js';
import type { TermTable } from './term-table.js';

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
  /** By number in the table of pointers. */
  readonly pointers: Int32Array | undefined;
  readonly pointerTable: PointerTable;
  /** Where a statement stands, by what is its line otherwise. */
  readonly placeOf?: ((place: number) => RowPlace) | undefined;
}

/** Numbers of terms that a statement shall have; `undefined` for any. */
export interface RowPattern {
  readonly subject?: number | undefined;
  readonly predicate?: number | undefined;
  readonly object?: number | undefined;
  /** As the table has it: number of the graph plus 1, 0 for the default graph. */
  readonly graph?: number | undefined;
}

/** Finds rows of a table, in their order. Each index is made when a look-up first needs it. */
export class StatementIndex {
  readonly #table: StatementTable;
  readonly #termCount: number;
  #bySubject: RowIndex | undefined;
  #byObject: RowIndex | undefined;
  #byPredicate: RowIndex | undefined;

  constructor(table: StatementTable) {
    this.#table = table;
    this.#termCount = table.terms.size;
  }

  get bySubject(): RowIndex {
    const { subjects, predicates } = this.#table;
    this.#bySubject ??= createRowIndex(subjects, this.#termCount, predicates);
    return this.#bySubject;
  }

  get byObject(): RowIndex {
    const { objects, predicates } = this.#table;
    this.#byObject ??= createRowIndex(objects, this.#termCount, predicates);
    return this.#byObject;
  }

  from(subject: number, predicate?: number): Rows {
    return predicate === undefined ? this.bySubject.rows(subject) : this.bySubject.rowsWith(subject, predicate);
  }

  to(object: number, predicate?: number): Rows {
    return predicate === undefined ? this.byObject.rows(object) : this.byObject.rowsWith(object, predicate);
  }

  withPredicate(predicate: number): Rows {
    this.#byPredicate ??= createRowIndex(this.#table.predicates, this.#termCount);
    return this.#byPredicate.rows(predicate);
  }

  match(pattern: RowPattern): Rows {
    const { subjects, objects, graphs } = this.#table;
    const { subject, object, graph } = pattern;
    return rowsWhere(
      this.#candidates(pattern),
      (row) =>
        (subject === undefined || subjects[row] === subject) &&
        (object === undefined || objects[row] === object) &&
        (graph === undefined || (graphs?.[row] ?? 0) === graph),
    );
  }

  /** Few rows that hold all that match; the predicate is taken care of. */
  #candidates({ subject, predicate, object }: RowPattern): Rows {
    const bySubject = subject === undefined ? undefined : this.from(subject, predicate);
    const byObject = object === undefined ? undefined : this.to(object, predicate);
    if (bySubject && byObject) return bySubject.length < byObject.length ? bySubject : byObject;
    if (bySubject || byObject) return (bySubject ?? byObject) as Rows;
    return predicate === undefined ? this.#table.subjects.map((_, row) => row) : this.withPredicate(predicate);
  }
}
