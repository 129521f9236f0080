import type { BoundShape } from './bind-shapes.js';
import type { Fail } from './constraint.js';
import type { NodeTable } from './node-table.js';
import { ValueNodes } from './value-nodes.js';

/** The statuses of the shapes of one circle; a node conforms until something shows that it does not. */
interface Circle {
  readonly conforms: Map<string, boolean>;
  /** Who has relied on a status so far. */
  readonly reliedOn: Map<string, Set<string>>;
  /** Pairs of shape and node still to be judged, while the circle is being worked on. */
  pending: string[] | undefined;
  /** The pair that is being judged. */
  current: string | undefined;
}

/**
 * Whether nodes conform to shapes. Shapes that do not lead back to themselves are judged by recursion, which is as deep as
 * they nest. Those of a circle are judged from a list, however long the way through the data: each pair of shape and node
 * is taken to conform, and when it turns out not to, all that relied on it are judged again. That gives the greatest
 * fixed point, for which no constraint may negate on the way around (`readShapes` leaves such constraints out).
 */
export class Conformance {
  readonly #shapes: readonly BoundShape[];
  readonly #circles: readonly (number | undefined)[];
  readonly #nodes: NodeTable;
  readonly #spend: (steps: number) => void;
  readonly #known: Map<number, boolean>[] = [];
  readonly #states = new Map<number, Circle>();
  readonly #spare: ValueNodes[] = [];

  constructor(
    shapes: readonly BoundShape[],
    circles: readonly (number | undefined)[],
    nodes: NodeTable,
    spend: (steps: number) => void,
  ) {
    this.#shapes = shapes;
    this.#circles = circles;
    this.#nodes = nodes;
    this.#spend = spend;
  }

  conforms(shape: number, node: number): boolean {
    const circle = this.#circles[shape];
    if (circle !== undefined) return this.#conformsInCircle(circle, shape, node);
    this.#known[shape] ??= new Map();
    const memory = this.#known[shape];
    const known = memory.get(node);
    if (known !== undefined) return known;
    const conforms = this.#judge(this.#shapes[shape] as BoundShape, node);
    memory.set(node, conforms);
    return conforms;
  }

  #conformsInCircle(number: number, shape: number, node: number): boolean {
    const state: Circle = this.#states.get(number) ?? {
      conforms: new Map(),
      reliedOn: new Map(),
      pending: undefined,
      current: undefined,
    };
    this.#states.set(number, state);
    const pair = `${shape} ${node}`;
    const isNew = !state.conforms.has(pair);
    if (isNew) state.conforms.set(pair, true);
    if (state.pending === undefined) {
      if (isNew) this.#settle(state, pair);
    } else {
      if (isNew) state.pending.push(pair);
      if (state.current !== undefined) {
        const relying = state.reliedOn.get(pair) ?? new Set();
        relying.add(state.current);
        state.reliedOn.set(pair, relying);
      }
    }
    return state.conforms.get(pair) as boolean;
  }

  #settle(state: Circle, first: string): void {
    const pending = [first];
    state.pending = pending;
    for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
      if (state.conforms.get(pair) === false) continue;
      state.current = pair;
      const [shape, node] = pair.split(' ').map(Number) as [number, number];
      if (this.#judge(this.#shapes[shape] as BoundShape, node)) continue;
      state.conforms.set(pair, false);
      for (const relying of state.reliedOn.get(pair) ?? []) pending.push(relying);
    }
    state.reliedOn.clear();
    state.pending = undefined;
    state.current = undefined;
  }

  #judge(shape: BoundShape, node: number): boolean {
    if (shape.deactivated) return true;
    this.#spend(1);
    const values = this.#spare.pop() ?? new ValueNodes();
    this.fill(values, shape, node);
    const conforms = this.#judgeValues(shape, node, values);
    this.#spare.push(values);
    return conforms;
  }

  #judgeValues({ checks, properties }: BoundShape, focus: number, values: ValueNodes): boolean {
    let failed = false;
    const fail: Fail = () => {
      failed = true;
    };
    for (const check of checks) {
      if ('each' in check) {
        for (let at = 0; at < values.length; at += 1) if (!check.each(values.items[at] as number)) return false;
      } else {
        check.all(focus, values, fail);
        if (failed) return false;
      }
    }
    for (const property of properties)
      for (let at = 0; at < values.length; at += 1)
        if (!this.conforms(property, values.items[at] as number)) return false;
    return true;
  }

  /** The value nodes of a focus node (SHACL, section 2.3). */
  fill(values: ValueNodes, { predicate, walk }: BoundShape, focus: number): void {
    values.clear();
    if (predicate !== undefined) {
      const { objects } = this.#nodes.graph.rows;
      const rows = this.#nodes.rowsFrom(focus, predicate);
      for (let at = 0; at < rows.length; at += 1) values.add(objects[rows[at] as number] as number, rows[at] as number);
      this.#spend(rows.length);
    } else if (walk) for (const value of walk(focus)) values.add(value, -1);
    else values.add(focus, -1);
  }
}
