import type { ClassSets } from './class-sets.js';
import type { NodeTable } from './node-table.js';
import type { Target } from './shape.js';

/** The focus nodes that the targets of a shape select, each once (SHACL, section 2.1.3). */
export function focusNodes(targets: readonly Target[], nodes: NodeTable, classes: ClassSets): Iterable<number> {
  const [only, ...more] = targets;
  if (only === undefined) return [];
  const first = select(only, nodes, classes);
  if (more.length === 0) return first;
  const all = new Set(first);
  for (const target of more) for (const node of select(target, nodes, classes)) all.add(node);
  return all;
}

function select({ kind, term }: Target, nodes: NodeTable, classes: ClassSets): Iterable<number> {
  const id = nodes.id(term);
  if (kind === 'node') return [id];
  if (kind === 'class') return classes.instances(id);
  if (id >= nodes.graph.termCount) return [];
  const { rows } = nodes.graph;
  const column = kind === 'subjects-of' ? rows.subjects : rows.objects;
  return new Set(Array.from(rows.withPredicate(id), (row) => column[row] as number));
}
