import type { BoundShape } from './bind-shapes.js';
import type { Check } from './constraint.js';
import { ValueNodes } from './value-nodes.js';

/** The property shapes of one shape that have the same predicate as path. */
export interface Slot {
  readonly shapes: readonly BoundShape[];
  /** Those of their checks that a focus node without value nodes can fail. */
  readonly judgingNone: readonly { readonly shape: BoundShape; readonly constraint: number; readonly check: Check }[];
  readonly values: ValueNodes;
}

/**
 * How the focus nodes of a shape are looked at: the statements of a focus node are read once and handed to the property
 * shapes by their predicate, in place of one look-up for each property shape.
 */
export interface ShapePlan {
  readonly shape: BoundShape;
  /** Number of a slot by the number of a predicate in `predicates`. */
  readonly slotOf: Int32Array;
  readonly slots: readonly Slot[];
  /** Property shapes whose path is more than a predicate. */
  readonly others: readonly BoundShape[];
}

/** Plans a shape; `predicates` says which place each predicate of any shape has, -1 for none. */
export function planShape(shape: BoundShape, shapes: readonly BoundShape[], predicates: PredicatePlaces): ShapePlan {
  const byPredicate = new Map<number, BoundShape[]>();
  const others: BoundShape[] = [];
  // The properties of a property shape are for its value nodes, not for the focus node.
  const isNodeShape = shape.predicate === undefined && shape.walk === undefined;
  for (const number of isNodeShape ? shape.properties : []) {
    const property = shapes[number] as BoundShape;
    if (property.deactivated) continue;
    if (property.predicate === undefined) {
      others.push(property);
      continue;
    }
    const same = byPredicate.get(property.predicate);
    if (same) same.push(property);
    else byPredicate.set(property.predicate, [property]);
  }
  const slotOf = new Int32Array(predicates.count).fill(-1);
  const slots = Array.from(byPredicate, ([predicate, own], slot): Slot => {
    const place = predicates.placeOf(predicate);
    if (place >= 0) slotOf[place] = slot;
    return { shapes: own, judgingNone: own.flatMap(judgingNone), values: new ValueNodes() };
  });
  return { shape, slotOf, slots, others };
}

function judgingNone(shape: BoundShape): Slot['judgingNone'] {
  return shape.checks.flatMap((check, constraint) =>
    'all' in check && check.judgesNone ? [{ shape, constraint, check }] : [],
  );
}

/** Small numbers for the predicates that shapes name, by their number in the data graph. */
export class PredicatePlaces {
  readonly #places: Int32Array;
  count = 0;

  constructor(termCount: number, shapes: readonly BoundShape[]) {
    this.#places = new Int32Array(termCount).fill(-1);
    for (const { predicate } of shapes) {
      if (predicate === undefined || predicate >= termCount || this.#places[predicate] !== -1) continue;
      this.#places[predicate] = this.count;
      this.count += 1;
    }
  }

  /** -1 for a predicate that no shape names, or that the data does not have. */
  placeOf(predicate: number): number {
    return this.#places[predicate] ?? -1;
  }
}
