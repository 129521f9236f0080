import type { Finding } from '@ds4sscc/findings';
import { blankNode, type CompactGraph } from '@ds4sscc/linked-data';
import { rdfType } from '../vocabulary.js';

/** Stands for faults of several causes. */
export const severalCauses = -1;

/**
 * The cause of the faults in the record of each dataset, or {@link severalCauses}. A record is what can be reached from
 * its dataset without passing another dataset, series, catalogue or record: from a fault the way is walked back. A node
 * goes from no cause to one and from one to several, so that each is met twice at most, whatever points to whatever.
 */
export function faultyRecords(
  graph: CompactGraph,
  heads: ReadonlySet<number>,
  faults: Iterable<readonly [node: number, cause: number]>,
): ReadonlyMap<number, number> {
  const type = graph.iriId(rdfType);
  const { subjects, predicates, to } = graph.rows;
  const causes = new Map<number, number>();
  const waiting: number[] = [];
  const blame = (node: number, cause: number): void => {
    const known = causes.get(node);
    if (known === cause || known === severalCauses) return;
    causes.set(node, known === undefined ? cause : severalCauses);
    if (!heads.has(node)) waiting.push(node);
  };
  for (const [node, cause] of faults) blame(node, cause);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const cause = causes.get(node) as number;
    const rows = to(node);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      if (predicates[row] !== type) blame(subjects[row] as number, cause);
    }
  }
  return causes;
}

/**
 * Whether an error is about no node of the graph. What a reader could not make sense of may be part of any record, so
 * that no record is known to conform.
 */
export function hasErrorWithoutNode(graph: CompactGraph, findings: Iterable<Finding>): boolean {
  for (const { level, location } of findings)
    if (level === 'error' && (location.node === undefined || nodeId(graph, location.node) === undefined)) return true;
  return false;
}

/** The nodes of the findings that count against compliance. */
export function* faultyNodes(graph: CompactGraph, findings: Iterable<Finding>): Generator<readonly [number, number]> {
  let last: string | undefined;
  for (const { level, location } of findings) {
    // Findings are sorted by place, so that those of one node stand together.
    if (level !== 'error' || location.node === undefined || location.node === last) continue;
    last = location.node;
    const node = nodeId(graph, last);
    if (node !== undefined) yield [node, 0];
  }
}

/** The number of the node that a location names. */
export function nodeId(graph: CompactGraph, key: string): number | undefined {
  if (key.startsWith('_:')) return graph.termId(blankNode(key.slice(2)));
  return graph.iriId(key.startsWith('<') ? key.slice(1, -1) : key);
}
