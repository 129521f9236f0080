import { type CompactGraph, termKey } from '@ds4sscc/linked-data';

/** The name of a node, by its number, as `termKey` has it. */
export function nodeKey(graph: CompactGraph, node: number): string {
  const kind = graph.kindOf(node);
  const text = graph.textOf(node);
  if (kind === 1) return `_:${text}`;
  const first = text.charCodeAt(0);
  // Letters: by far the most names begin with one, and need no brackets to tell them from the others.
  return kind === 0 && first >= 97 && first <= 122 ? text : termKey(graph.term(node));
}
