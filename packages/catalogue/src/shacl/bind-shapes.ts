import type { Binding, Check } from './constraint.js';
import type { Shape } from './shape.js';
import { walkPath } from './walk-path.js';

/** A shape whose terms are numbers of one data graph. */
export interface BoundShape {
  readonly number: number;
  readonly deactivated: boolean;
  /** Of a property shape whose path is a predicate: its number. */
  readonly predicate: number | undefined;
  /** Of a property shape with any other path: from a focus node to its value nodes. */
  readonly walk: ((focus: number) => readonly number[]) | undefined;
  /** In the order of the shape's constraints. */
  readonly checks: readonly Check[];
  readonly properties: readonly number[];
  /** Whether a focus node without value nodes can fail. */
  readonly judgesNone: boolean;
}

/** Binds all shapes to a data graph. */
export function bindShapes(
  shapes: readonly Shape[],
  binding: Binding,
  spend: (steps: number) => void,
): readonly BoundShape[] {
  const iri = (value: string): number =>
    binding.id({ termType: 'NamedNode', value, equals: (other) => other?.value === value });
  return shapes.map(({ path, deactivated, constraints, properties }, number) => {
    const checks = constraints.map((constraint) => constraint.bind(binding));
    return {
      number,
      deactivated,
      predicate: path?.kind === 'predicate' ? iri(path.iri) : undefined,
      walk: path && path.kind !== 'predicate' ? walkPath(binding.nodes, path, iri, spend) : undefined,
      checks,
      properties,
      judgesNone: checks.some((check) => 'all' in check && check.judgesNone),
    };
  });
}
