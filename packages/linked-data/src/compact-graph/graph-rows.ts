import type { Statement } from '../graph.js';
import type { Rows } from './row-index.js';

/** Where a statement stands, as far as its syntax tells. */
export type RowPlace = Pick<Statement, 'line' | 'column' | 'pointer'>;

/** The statements of a graph as rows of numbers, for work that looks at each of many: nothing is made until it is asked for. */
export interface GraphRows {
  /** Numbers of the terms of each row. */
  readonly subjects: Int32Array;
  readonly predicates: Int32Array;
  readonly objects: Int32Array;
  /** `kindOf` of every term, by its number, for work that asks it of each. */
  readonly kinds: Int32Array;
  /** Whether statements stand in named graphs, so that a triple may be there more than once. */
  readonly hasNamedGraphs: boolean;
  /** Rows with this subject, and with this predicate where one is given, in the order of the document. */
  from(subject: number, predicate?: number): Rows;
  /** Rows with this object, and with this predicate where one is given, in the order of the document. */
  to(object: number, predicate?: number): Rows;
  /** The first row with this subject and predicate; -1 when there is none. */
  firstFrom(subject: number, predicate: number): number;
  /** The first row with this object and predicate; -1 when there is none. */
  firstTo(object: number, predicate: number): number;
  /**
   * All rows in the order of their subjects, for a walk that makes nothing: those of a subject stand in `order` from
   * `starts[subject]` to before `starts[subject + 1]`.
   */
  bySubject(): { readonly order: Int32Array; readonly starts: Int32Array };
  /** Rows with this predicate, in the order of the document. */
  withPredicate(predicate: number): Rows;
  /** Where the statement of a row stands. */
  place(row: number): RowPlace;
  /** The statement of a row: a new object each time. */
  statement(row: number): Statement;
}
