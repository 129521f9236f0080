/** What Tarjan's algorithm remembers of a node. */
interface Visit {
  readonly node: string;
  readonly order: number;
  lowest: number;
  onStack: boolean;
}

/**
 * The groups of nodes that can all reach each other, and nodes that lead to themselves: Tarjan's strongly connected
 * components. The path is a list and not recursion, because hierarchies may be as deep as their author likes.
 */
export function findCycles(
  nodes: Iterable<string>,
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const stack: Visit[] = [];
  const cycles: string[][] = [];
  for (const start of nodes) {
    if (visits.has(start)) continue;
    const path = [enter(start)];
    while (path.length > 0) {
      const { visit, targets } = path.at(-1) as Step;
      const target = targets.next();
      if (target.done) {
        path.pop();
        const parent = path.at(-1)?.visit;
        if (parent) parent.lowest = Math.min(parent.lowest, visit.lowest);
        if (visit.lowest === visit.order) close(visit);
        continue;
      }
      const known = visits.get(target.value);
      if (known === undefined) path.push(enter(target.value));
      else if (known.onStack) visit.lowest = Math.min(visit.lowest, known.order);
    }
  }
  return cycles;

  function enter(node: string): Step {
    const visit = { node, order: visits.size, lowest: visits.size, onStack: true };
    visits.set(node, visit);
    stack.push(visit);
    return { visit, targets: next(node)[Symbol.iterator]() };
  }

  function close(root: Visit): void {
    const group = stack.splice(stack.lastIndexOf(root));
    for (const visit of group) visit.onStack = false;
    if (group.length > 1 || next(root.node).includes(root.node)) cycles.push(group.map(({ node }) => node));
  }
}

interface Step {
  readonly visit: Visit;
  readonly targets: Iterator<string>;
}
