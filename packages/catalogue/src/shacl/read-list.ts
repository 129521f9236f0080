import type { Graph, Term } from '@ds4sscc/linked-data';
import { rdf } from './shacl-terms.js';

/** The members of an RDF list; `undefined` where the node is no well-formed list, which one that runs in a circle is not. */
export function readList(graph: Graph, head: Term): readonly Term[] | undefined {
  const members: Term[] = [];
  const seen = new Set<string>();
  let node = head;
  while (!(node.termType === 'NamedNode' && node.value === `${rdf}nil`)) {
    const [first, ...moreFirst] = graph.from(node, `${rdf}first`);
    const [rest, ...moreRest] = graph.from(node, `${rdf}rest`);
    const key = `${node.termType} ${node.value}`;
    if (!first || !rest || moreFirst.length > 0 || moreRest.length > 0 || seen.has(key)) return undefined;
    seen.add(key);
    members.push(first.object);
    node = rest.object;
  }
  return members;
}
