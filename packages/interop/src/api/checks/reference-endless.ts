import { defineRule, escapePointer, type Finding, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { resolveLocal } from '../local-reference.js';
import { walkReferences } from '../walk-references.js';

/** A reference that, followed, leads back to itself without describing anything on the way. */
export const referenceEndless: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'api/reference-endless',
  title: 'Reference that leads back to itself',
  level: 'error',
  source: 'JSON Schema 2020-12, 9.4.1 (infinite recursive nesting is undefined); OpenAPI 3.1.1, 4.8.23',
  requirements: ['MIM0 R1.3'],
  help: 'Break the circle: one of the references has to lead to a definition. A tree is fine, where the reference stands under properties or items.',
  message: ({ reference }) => `"${reference}" leads back to itself, so that nothing is described`,
});

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

/** Follows references, and what holds for the same value, with a stack of its own: how long the chains are is up to the author. */
export const referenceEndlessCheck: ApiCheck = {
  rule: referenceEndless,
  check({ document, root }) {
    const findings: Finding[] = [];
    const state = new Map<object, 'open' | 'done'>();
    walkReferences(root, ({ value, pointer, reference }) => {
      if (reference === undefined || state.has(value)) return;
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
          let last: Edge | undefined;
          for (const { edges, next } of path) if (edges[next - 1]?.reference !== undefined) last = edges[next - 1];
          const closing = last ?? edge;
          const detail = { reference: closing.reference ?? pointer };
          findings.push(document.finding(referenceEndless, closing.pointer, detail, { value: detail.reference }));
        } else if (!state.has(edge.target)) enter(edge.target, edge.at);
      }
    });
    return findings;
  },
};

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
    else add(inner, `${pointer}/${escapePointer(keyword)}`);
  }
  return edges;
}
