import type { Quad, Term as AnyTerm } from '@rdfjs/types';
import type { TableGraph } from './compact-graph/compact-graph.js';
import { tableOf } from './compact-graph/graph-builder.js';
import type { Rows } from './compact-graph/row-index.js';
import type { RowPattern } from './compact-graph/statement-index.js';
import type { Graph, Statement, Term } from './graph.js';

/** What an RDF/JS `DatasetCore` can be asked, without the methods that change it: a graph never changes. */
export interface ReadonlyDataset extends Iterable<Quad> {
  readonly size: number;
  has(quad: Quad): boolean;
  /** Quads with these terms; one that is left out or null matches any. */
  match(
    subject?: AnyTerm | null,
    predicate?: AnyTerm | null,
    object?: AnyTerm | null,
    graph?: AnyTerm | null,
  ): ReadonlyDataset;
}

/**
 * Shows a graph as RDF/JS dataset, without copying it. Libraries that only read take it as it is; for one that adds or
 * deletes, copy the quads into a store of its own: `new Store([...toDataset(graph)])`.
 *
 * @example
 * ```ts
 * import { parseGraph, toDataset } from '@ds4sscc/linked-data';
 *
 * const { graph } = await parseGraph('<urn:a> <urn:p> "x", "y" .', { source: 'a.ttl' });
 * const dataset = toDataset(graph);
 * const [first] = dataset;
 * dataset.match(first?.subject, null, first?.object).size; // => 1
 * ```
 */
export function toDataset(graph: Graph): ReadonlyDataset {
  return new DatasetView(tableOf(graph), {});
}

type AnyTermOrNone = AnyTerm | null | undefined;

/** No term has this number. */
const absent = -1;

class DatasetView implements ReadonlyDataset {
  readonly #graph: TableGraph;
  readonly #pattern: RowPattern;
  #rows: Rows | undefined;

  constructor(graph: TableGraph, pattern: RowPattern) {
    this.#graph = graph;
    this.#pattern = pattern;
  }

  get size(): number {
    return this.#found().length;
  }

  *[Symbol.iterator](): Iterator<Quad> {
    for (const row of this.#found()) yield new GraphQuad(this.#graph.statement(row));
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  match(
    subject?: AnyTermOrNone,
    predicate?: AnyTermOrNone,
    object?: AnyTermOrNone,
    graph?: AnyTermOrNone,
  ): ReadonlyDataset {
    return new DatasetView(this.#graph, {
      subject: both(this.#pattern.subject, this.#number(subject)),
      predicate: both(this.#pattern.predicate, this.#number(predicate)),
      object: both(this.#pattern.object, this.#number(object)),
      graph: both(this.#pattern.graph, this.#graphNumber(graph)),
    });
  }

  #found(): Rows {
    this.#rows ??= this.#graph.match(this.#pattern);
    return this.#rows;
  }

  #number(term: AnyTermOrNone): number | undefined {
    return term === null || term === undefined ? undefined : (this.#graph.termId(term as Term) ?? absent);
  }

  #graphNumber(term: AnyTermOrNone): number | undefined {
    if (term?.termType === 'DefaultGraph') return 0;
    const id = this.#number(term);
    return id === undefined || id === absent ? id : id + 1;
  }
}

/** What fulfils two wishes at once. */
function both(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one === other ? one : absent;
}

class GraphQuad implements Quad {
  readonly termType = 'Quad';
  readonly value = '';
  readonly subject: Statement['subject'];
  readonly predicate: Statement['predicate'];
  readonly object: Statement['object'];
  readonly graph: Statement['graph'];

  constructor({ subject, predicate, object, graph }: Statement) {
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.graph = graph;
  }

  equals(other: AnyTermOrNone): boolean {
    return (
      other?.termType === 'Quad' &&
      this.subject.equals(other.subject) &&
      this.predicate.equals(other.predicate) &&
      this.object.equals(other.object) &&
      this.graph.equals(other.graph)
    );
  }
}
