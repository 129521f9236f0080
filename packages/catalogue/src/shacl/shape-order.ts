import type { Shape } from './shape.js';

/** Which shapes refer to each other in a circle, and how deep the others nest. */
export interface ShapeOrder {
  /** Number of the circle that a shape is part of; `undefined` when it never leads back to itself. */
  readonly circles: readonly (number | undefined)[];
  /** Shapes below a shape, along the longest way; a circle counts once. */
  readonly depths: readonly number[];
}

/** Strongly connected components (Tarjan), with a list in place of recursion: how deep shapes nest is up to their author. */
export function orderShapes(shapes: readonly Shape[]): ShapeOrder {
  const edges = shapes.map(({ constraints, properties }) => [
    ...properties,
    ...constraints.flatMap((constraint) => constraint.shapes ?? []),
  ]);
  const circles: (number | undefined)[] = shapes.map(() => undefined);
  const depths: number[] = shapes.map(() => 0);
  const index: (number | undefined)[] = shapes.map(() => undefined);
  const low: number[] = shapes.map(() => 0);
  const onStack = shapes.map(() => false);
  const stack: number[] = [];
  let next = 0;
  let circleCount = 0;

  for (let root = 0; root < shapes.length; root += 1) {
    if (index[root] !== undefined) continue;
    const work = [{ shape: root, edge: 0 }];
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { shape } = top;
      const target = (edges[shape] as number[])[top.edge];
      top.edge += 1;
      if (target === undefined) {
        work.pop();
        const parent = work.at(-1)?.shape;
        if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[shape] as number);
        if (low[shape] === index[shape]) leave(shape);
      } else if (index[target] === undefined) {
        enter(target);
        work.push({ shape: target, edge: 0 });
      } else if (onStack[target]) {
        low[shape] = Math.min(low[shape] as number, index[target] as number);
      }
    }
  }
  return { circles, depths };

  function enter(shape: number): void {
    index[shape] = next;
    low[shape] = next;
    next += 1;
    stack.push(shape);
    onStack[shape] = true;
  }

  /** Takes a component off the stack; what it leads to has its depth already. */
  function leave(root: number): void {
    const members = stack.splice(stack.lastIndexOf(root));
    const own = new Set(members);
    let depth = 0;
    for (const member of members) {
      onStack[member] = false;
      for (const target of edges[member] as number[])
        if (!own.has(target)) depth = Math.max(depth, 1 + (depths[target] as number));
    }
    const isCircle = members.length > 1 || (edges[root] as number[]).includes(root);
    for (const member of members) {
      depths[member] = depth;
      if (isCircle) circles[member] = circleCount;
    }
    if (isCircle) circleCount += 1;
  }
}
