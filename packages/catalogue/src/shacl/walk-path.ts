import type { NodeTable } from './node-table.js';
import type { Path } from './path.js';

/** Adds the nodes that a path leads to from one node. */
type Walk = (from: number, into: Set<number>) => void;

/**
 * Binds a path to a data graph: from a node to its value nodes, each once. How far a path runs depends on the data, so
 * repeated steps are taken from a list and not by recursion; `spend` is told of every node that is met.
 */
export function walkPath(
  nodes: NodeTable,
  path: Path,
  iri: (iri: string) => number,
  spend: (steps: number) => void,
): (from: number) => readonly number[] {
  const walk = bind(path, false);
  return (from) => {
    const into = new Set<number>();
    walk(from, into);
    return [...into];
  };

  function bind(one: Path, back: boolean): Walk {
    switch (one.kind) {
      case 'predicate': {
        const predicate = iri(one.iri);
        return (from, into) => {
          const found = back ? nodes.subjects(predicate, from) : nodes.objects(from, predicate);
          spend(found.length + 1);
          for (const node of found) into.add(node);
        };
      }
      case 'inverse':
        return bind(one.path, !back);
      case 'sequence': {
        const steps = (back ? one.paths.toReversed() : one.paths).map((step) => bind(step, back));
        return (from, into) => {
          let reached = new Set([from]);
          for (const step of steps) {
            const next = new Set<number>();
            for (const node of reached) step(node, next);
            reached = next;
          }
          for (const node of reached) into.add(node);
        };
      }
      case 'alternative': {
        const walks = one.paths.map((path) => bind(path, back));
        return (from, into) => {
          for (const walk of walks) walk(from, into);
        };
      }
      case 'repeat':
        return repeated(bind(one.path, back), one.least === 0, one.most === 'many');
    }
  }

  function repeated(step: Walk, withStart: boolean, many: boolean): Walk {
    return (from, into) => {
      const reached = new Set<number>();
      step(from, reached);
      // A set grows while it is walked, and takes each node once.
      if (many) for (const node of reached) step(node, reached);
      if (withStart) into.add(from);
      for (const node of reached) into.add(node);
    };
  }
}
