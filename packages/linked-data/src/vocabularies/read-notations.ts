import type { Graph, Statement, Subject } from '../graph.js';
import { skos } from './skos-terms.js';

/** The statements that give a concept a code. SKOS allows several, in different systems. */
export function readNotations(graph: Graph, concept: Subject): readonly Statement[] {
  return graph
    .from(concept, skos.notation)
    .filter(({ object }) => object.termType === 'Literal' && object.value !== '');
}
