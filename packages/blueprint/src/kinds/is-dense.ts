import type { CompactGraph } from '@ds4sscc/linked-data';

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * Catalogues as they are published have 5 to 16 statements and up to 2 declared nodes in a kilobyte. What a check takes is decided by these,
 * since each may bring findings: at the limits 512 MB hold all of it.
 */
const mostStatements = 250_000;
const mostDeclared = 33_000;

/** Whether a graph is too much to be checked whole, however few bytes it was written in. */
export function isDense(graph: CompactGraph): boolean {
  const type = graph.iriId(rdfType);
  const declared = type === undefined ? 0 : graph.rows.withPredicate(type).length;
  return graph.size > mostStatements || declared > mostDeclared;
}
