import { agrees, type Axis, type Position, start, take, type Way } from './axis.js';
import { holds, join, type Join, notUnderstood, only, type Truths } from './truths.js';

/** A part of a question: a truth value, an atom, or parts joined. Parts stand before what is made of them. */
export type Node =
  | { readonly kind: 'constant'; readonly truths: Truths }
  | { readonly kind: 'atom'; readonly axis: number; readonly atom: number }
  | { readonly kind: 'join'; readonly operation: Join; readonly parts: readonly number[] };

/** The question whether values exist for which the last node holds. */
export interface Question {
  readonly nodes: readonly Node[];
  readonly axes: readonly Axis[];
}

/** Counts work, over several questions. */
export interface Meter {
  left: number;
}

/** `none`: no values do. `found`: some do. `open`: some might, if what is not known were so. `limit`: too much work. */
export type Outcome = 'none' | 'found' | 'open' | 'limit';

type Positions = readonly Position[];

/**
 * Looks for values on every axis for which the last node holds: decides one atom after the other, and turns back where
 * the values that are left answer no. What was found counts when `accept` says so.
 */
export function search(question: Question, meter: Meter, accept: (positions: Positions) => boolean): Outcome {
  const { nodes, axes } = question;
  const stack: (readonly [Positions, readonly (readonly Truths[])[]])[] = [];
  const first = axes.map(start);
  stack.push([first, axes.map((axis, at) => possible(axis, first[at] as Position, meter))]);
  let best: Outcome = 'none';
  while (stack.length > 0) {
    const [positions, known] = stack.pop() as (typeof stack)[number];
    meter.left -= nodes.length;
    if (meter.left < 0) return 'limit';
    const truths = evaluate(nodes, known);
    const root = truths.at(-1) ?? 0;
    if ((root & holds) === 0) continue;
    const next = root === holds ? undefined : undecided(nodes, truths);
    if (next === undefined) {
      if (root === holds && accept(positions)) return 'found';
      best = 'open';
      continue;
    }
    const { axis: at, atom } = nodes[next.node] as Extract<Node, { kind: 'atom' }>;
    const axis = axes[at] as Axis;
    for (const way of ordered(axis.atoms[atom] ?? [], next.wanted)) {
      const position = take(positions[at] as Position, way);
      if (position === undefined) continue;
      // What was decided stays decided, also where values that are not known well agree with more.
      const before = (known[at] ?? []).with(atom, only(way.state));
      const row = possible(axis, position, meter).map((truths, one) => truths & (before[one] ?? 0));
      if (row.every((truths) => truths !== 0)) stack.push([positions.with(at, position), known.with(at, row)]);
    }
  }
  return best;
}

/** The values that each atom of an axis may still have. */
function possible({ atoms }: Axis, position: Position, meter: Meter): readonly Truths[] {
  return atoms.map((ways) => {
    let truths = 0;
    for (const way of ways) {
      if ((truths & only(way.state)) !== 0) continue;
      meter.left -= 1 + position.some.length;
      if (agrees(position, way)) truths |= only(way.state);
    }
    return truths;
  });
}

function evaluate(nodes: readonly Node[], known: readonly (readonly Truths[])[]): readonly Truths[] {
  const truths: Truths[] = [];
  for (const node of nodes) {
    if (node.kind === 'constant') truths.push(node.truths);
    else if (node.kind === 'atom') truths.push(known[node.axis]?.[node.atom] ?? notUnderstood);
    else
      truths.push(
        join(
          node.operation,
          node.parts.map((part) => truths[part] as Truths),
        ),
      );
  }
  return truths;
}

/** An atom that the question still depends on, and whether it had better hold. */
function undecided(nodes: readonly Node[], truths: readonly Truths[]): { node: number; wanted: boolean } | undefined {
  const seen = new Set<number>();
  const stack = [{ node: nodes.length - 1, wanted: true }];
  while (stack.length > 0) {
    const top = stack.pop() as { node: number; wanted: boolean };
    const node = nodes[top.node];
    if (!node || seen.has(top.node) || isOne(truths[top.node] ?? 0)) continue;
    seen.add(top.node);
    if (node.kind === 'atom') return top;
    if (node.kind === 'constant') continue;
    const turned = node.operation === 'not' || node.operation === 'is-unsatisfied';
    for (const part of node.parts.toReversed()) stack.push({ node: part, wanted: top.wanted !== turned });
  }
  return undefined;
}

function isOne(truths: Truths): boolean {
  return (truths & (truths - 1)) === 0;
}

/** The preferred way last, where the stack takes from: plain answers before open ones. */
function ordered(ways: readonly Way[], wanted: boolean): readonly Way[] {
  const rank = ({ state }: Way): number => (state === 'unknown' ? 0 : (state === 'satisfied') === wanted ? 2 : 1);
  return ways.toSorted((a, b) => rank(a) - rank(b));
}
