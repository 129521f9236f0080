import { type Graph, type Statement, type Term, termKey } from '@ds4sscc/linked-data';
import { rdf } from './vocabulary.js';

/** What a statement points at: the object itself, or each member where the object is an RDF list. */
export function readList(
  graph: Graph,
  statement: Statement,
): { readonly items: readonly Statement[]; readonly complete: boolean } {
  const links = (node: Term, property: string): readonly Statement[] =>
    node.termType === 'Literal' ? [] : graph.from(node, rdf + property);
  if (statement.object.value !== `${rdf}nil` && links(statement.object, 'first').length === 0) {
    return { items: [statement], complete: true };
  }
  const items: Statement[] = [];
  const seen = new Set<string>();
  let node: Term = statement.object;
  while (node.value !== `${rdf}nil`) {
    const [item, ...others] = links(node, 'first');
    const [next, ...forks] = links(node, 'rest');
    // A list that branches, ends early or bites its own tail has members nobody can be sure of.
    if (!item || !next || others.length + forks.length > 0 || seen.has(termKey(node)))
      return { items, complete: false };
    seen.add(termKey(node));
    items.push({ ...item, predicate: statement.predicate });
    node = next.object;
  }
  return { items, complete: true };
}
