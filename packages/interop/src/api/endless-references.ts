import { resolveLocal } from './local-reference.js';
import type { FoundReference } from './references-in.js';

/** A reference that closes a circle, and where it stands. */
export interface EndlessReference {
  readonly pointer: string;
  readonly reference: string;
}

/** Keywords whose schemas hold for the same value (JSON Schema 2020-12, 10.2). */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'];

interface Step {
  readonly value: object;
  readonly pointer: string;
  next: number;
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly target: object;
  /** Where the target stands, and where the edge does. */
  readonly at: string;
  readonly pointer: string;
  readonly reference?: string;
}

/**
 * The references that, followed, lead back to themselves for one and the same value. The stack is a list: how long the
 * chains are is up to the author.
 */
export function endlessReferences(root: unknown, references: readonly FoundReference[]): readonly EndlessReference[] {
  const found: EndlessReference[] = [];
  const state = new Map<object, 'open' | 'done'>();
  for (const { value, pointer } of references) {
    if (state.has(value)) continue;
    const path: Step[] = [];
    const enter = (object: object, place: string): void => {
      state.set(object, 'open');
      path.push({ value: object, pointer: place, next: 0, edges: edgesOf(root, object, place) });
    };
    enter(value, pointer);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      if (!edge) {
        state.set(top.value, 'done');
        path.pop();
      } else if (state.get(edge.target) === 'open') {
        let closing: Edge = edge;
        for (let at = path.length - 1; at >= 0 && closing.reference === undefined; at -= 1) {
          const step = path[at] as Step;
          closing = step.edges[step.next - 1] ?? edge;
        }
        found.push({ pointer: closing.pointer, reference: closing.reference ?? pointer });
      } else if (!state.has(edge.target)) enter(edge.target, edge.at);
    }
  }
  return found;
}

function edgesOf(root: unknown, object: object, pointer: string): readonly Edge[] {
  const members = object as Readonly<Record<string, unknown>>;
  const edges: Edge[] = [];
  const add = (target: unknown, place: string): void => {
    if (typeof target === 'object' && target !== null) edges.push({ target, at: place, pointer: place });
  };
  const reference = Object.hasOwn(members, '$ref') ? members['$ref'] : undefined;
  if (typeof reference === 'string' && reference.startsWith('#')) {
    const target = resolveLocal(root, reference);
    // What can be resolved can be decoded.
    if (typeof target === 'object' && target !== null)
      edges.push({ target, at: decodeURIComponent(reference.slice(1)), pointer: `${pointer}/$ref`, reference });
  }
  for (const keyword of inPlace) {
    const inner = Object.hasOwn(members, keyword) ? members[keyword] : undefined;
    if (Array.isArray(inner)) inner.forEach((one, index) => add(one, `${pointer}/${keyword}/${index}`));
    else add(inner, `${pointer}/${keyword}`);
  }
  return edges;
}
