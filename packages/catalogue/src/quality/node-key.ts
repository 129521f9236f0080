import { type CompactGraph, termKey } from '@ds4sscc/linked-data';

/** The name of a node: its IRI, or `_:` and its label. Most are IRIs as they stand, for which no term is made. */
export function nodeKey(graph: CompactGraph, node: number): string {
  const text = graph.textOf(node);
  const first = text.charCodeAt(0) | 0x20;
  // 'a' to 'z', upper case too: what begins like a scheme needs no brackets.
  return graph.kindOf(node) === 0 && first >= 0x61 && first <= 0x7a ? text : termKey(graph.term(node));
}
