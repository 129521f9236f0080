import { type CompactGraph, type Rows, type Term, termKey } from '@ds4sscc/linked-data';
import type { Literal } from '@rdfjs/types';

const noRows: Rows = [];

/**
 * Numbers for the terms of a data graph and, behind them, for those that only the shapes name: a focus node by
 * `sh:targetNode` need not be in the data.
 */
export class NodeTable {
  readonly graph: CompactGraph;
  readonly #sharesBlankNodes: boolean;
  readonly #more: Term[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #literals: (Literal | undefined)[] = [];

  /** Blank nodes of the shapes are those of the data only where both are one graph. */
  constructor(graph: CompactGraph, sharesBlankNodes: boolean) {
    this.graph = graph;
    this.#sharesBlankNodes = sharesBlankNodes;
  }

  get size(): number {
    return this.graph.termCount + this.#more.length;
  }

  /** The number of a term of the shapes. */
  id(term: Term): number {
    const isOwn = term.termType !== 'BlankNode' || this.#sharesBlankNodes;
    const known = isOwn ? this.graph.termId(term) : undefined;
    if (known !== undefined) return known;
    const key = termKey(term);
    const id = this.#numbers.get(key) ?? this.size;
    if (id === this.size) {
      this.#more.push(term);
      this.#numbers.set(key, id);
    }
    return id;
  }

  term(id: number): Term {
    const { termCount } = this.graph;
    return id < termCount ? this.graph.term(id) : (this.#more[id - termCount] as Term);
  }

  text(id: number): string {
    return id < this.graph.termCount ? this.graph.textOf(id) : this.term(id).value;
  }

  /** 1 for IRIs, 2 for blank nodes, 4 for literals: the bits of node kinds. */
  kind(id: number): 1 | 2 | 4 {
    if (id < this.graph.termCount) {
      const kind = this.graph.kindOf(id);
      return kind === 0 ? 1 : kind === 1 ? 2 : 4;
    }
    const { termType } = this.term(id);
    return termType === 'NamedNode' ? 1 : termType === 'BlankNode' ? 2 : 4;
  }

  /** A literal with the datatype and language of this one, whatever its text; `undefined` for other nodes. */
  literalLike(id: number): Literal | undefined {
    if (this.kind(id) !== 4) return undefined;
    if (id >= this.graph.termCount) return this.term(id) as Literal;
    const kind = this.graph.kindOf(id);
    this.#literals[kind] ??= this.term(id) as Literal;
    return this.#literals[kind];
  }

  rowsFrom(id: number, predicate?: number): Rows {
    return id < this.graph.termCount ? this.graph.rows.from(id, predicate) : noRows;
  }

  rowsTo(id: number, predicate?: number): Rows {
    return id < this.graph.termCount ? this.graph.rows.to(id, predicate) : noRows;
  }

  /** Objects of the statements with this subject and predicate, each once. */
  objects(subject: number, predicate: number): readonly number[] {
    return distinct(this.rowsFrom(subject, predicate), this.graph.rows.objects);
  }

  /** Subjects of the statements with this predicate and object, each once. */
  subjects(predicate: number, object: number): readonly number[] {
    return distinct(this.rowsTo(object, predicate), this.graph.rows.subjects);
  }
}

/** Entries of a column; the same statement may stand in several named graphs, so an entry may come twice. */
function distinct(rows: Rows, column: Int32Array): readonly number[] {
  if (rows.length === 0) return [];
  if (rows.length === 1) return [column[rows[0] as number] as number];
  const entries = new Set<number>();
  for (let at = 0; at < rows.length; at += 1) entries.add(column[rows[at] as number] as number);
  return [...entries];
}
