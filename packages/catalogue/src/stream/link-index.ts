import type { Survey } from './survey.js';

/** Links by the node they start from, or by the node they lead to: compressed rows, made once. */
export interface LinkIndex {
  /** Calls for each link of a node, in the order of the catalogue. */
  each(node: number, visit: (link: number) => void): void;
}

/** Creates the index of one end of the links. */
export function createLinkIndex({ nodes, subjects, objects }: Survey, end: 'from' | 'to'): LinkIndex {
  const column = end === 'from' ? subjects : objects;
  const starts = new Int32Array(nodes.size + 2);
  for (let link = 0; link < column.length; link += 1) {
    const node = column.at(link);
    if (node >= 0) starts[node + 1] = (starts[node + 1] as number) + 1;
  }
  for (let node = 0; node <= nodes.size; node += 1)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const next = starts.slice();
  const order = new Int32Array(column.length);
  for (let link = 0; link < column.length; link += 1) {
    const node = column.at(link);
    if (node < 0) continue;
    order[next[node] as number] = link;
    next[node] = (next[node] as number) + 1;
  }
  return {
    each(node, visit) {
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) visit(order[at] as number);
    },
  };
}
