import type { CompactGraph, Graph } from '@ds4sscc/linked-data';
import { bindShapes, type BoundShape } from './bind-shapes.js';
import { ClassSets } from './class-sets.js';
import { Conformance } from './conformance.js';
import type { Binding, Fail } from './constraint.js';
import { focusNodes } from './focus-nodes.js';
import { NodeTable } from './node-table.js';
import { ResultTable } from './result-table.js';
import type { Shape } from './shape.js';
import { PredicatePlaces, planShape, type ShapePlan } from './shape-plan.js';
import { ValueNodes } from './value-nodes.js';

/** What validating one data graph gave, in numbers. */
export interface Validation {
  readonly nodes: NodeTable;
  readonly results: ResultTable;
  /** Steps after which it was given up. */
  readonly givenUpAfter: number | undefined;
}

/** What there is to validate with. */
export interface ValidationInput {
  readonly shapes: readonly Shape[];
  readonly circles: readonly (number | undefined)[];
  readonly shapesGraph: Graph;
  readonly subclassesFrom: 'data' | 'data-and-shapes';
}

/** Work is bounded in proportion to the data: each statement may be looked at this often, whatever the shapes say. */
const stepsPerStatement = 2000;
const stepsAtLeast = 20_000_000;

class TooMuchWork extends Error {}

/** Validates a data graph: every shape with targets, on every focus node. */
export function validateGraph(input: ValidationInput, graph: CompactGraph): Validation {
  const { shapes, shapesGraph } = input;
  const nodes = new NodeTable(graph, shapesGraph === graph);
  const results = new ResultTable();
  const most = stepsAtLeast + stepsPerStatement * graph.size;
  let steps = 0;
  const spend = (more: number): void => {
    steps += more;
    if (steps > most) throw new TooMuchWork();
  };
  try {
    new Run(input, nodes, results, spend).run(shapes);
    return { nodes, results, givenUpAfter: undefined };
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return { nodes, results, givenUpAfter: most };
  }
}

class Run {
  readonly #nodes: NodeTable;
  readonly #results: ResultTable;
  readonly #spend: (steps: number) => void;
  readonly #classes: ClassSets;
  readonly #bound: readonly BoundShape[];
  readonly #circles: readonly (number | undefined)[];
  readonly #conformance: Conformance;
  readonly #places: PredicatePlaces;
  readonly #values = new ValueNodes();
  /** Shapes whose results are still to be found, with their focus nodes. */
  readonly #pending: { readonly shape: BoundShape; readonly focus: number }[] = [];
  /** Pairs of a circle that were looked at for the same focus node of a target. */
  readonly #seen = new Set<string>();

  constructor(input: ValidationInput, nodes: NodeTable, results: ResultTable, spend: (steps: number) => void) {
    this.#nodes = nodes;
    this.#results = results;
    this.#spend = spend;
    this.#circles = input.circles;
    const { shapes, shapesGraph, subclassesFrom } = input;
    this.#classes = new ClassSets(nodes, subclassesFrom === 'data' ? undefined : shapesGraph);
    const binding: Binding = {
      nodes,
      id: (term) => nodes.id(term),
      instanceOf: (type) => this.#classes.instanceOf(nodes.id(type)),
      conforms: (shape, node) => this.#conformance.conforms(shape, node),
    };
    this.#bound = bindShapes(shapes, binding, spend);
    // All terms of the shapes have their numbers before the first node is looked at.
    for (const { targets } of shapes) for (const { term } of targets) nodes.id(term);
    this.#conformance = new Conformance(this.#bound, input.circles, nodes, spend);
    this.#places = new PredicatePlaces(nodes.graph.termCount, this.#bound);
  }

  run(shapes: readonly Shape[]): void {
    shapes.forEach(({ targets }, number) => {
      if (targets.length === 0) return;
      const plan = planShape(this.#bound[number] as BoundShape, this.#bound, this.#places);
      for (const focus of focusNodes(targets, this.#nodes, this.#classes)) {
        this.#validate(plan, focus);
        if (this.#pending.length > 0) this.#validatePending();
        if (this.#seen.size > 0) this.#seen.clear();
      }
    });
  }

  #validate(plan: ShapePlan, focus: number): void {
    const { shape, slots, others } = plan;
    const isNodeShape = shape.predicate === undefined && shape.walk === undefined;
    if (!isNodeShape) {
      this.#later(shape, focus);
      return;
    }
    if (shape.checks.length > 0) {
      this.#conformance.fill(this.#values, shape, focus);
      this.#judgeChecks(shape, focus, this.#values);
    }
    this.#spend(slots.length + 1);
    if (slots.length > 0) this.#validateSlots(plan, focus);
    for (let at = others.length - 1; at >= 0; at -= 1) this.#later(others[at] as BoundShape, focus);
  }

  #validateSlots({ slots, slotOf }: ShapePlan, focus: number): void {
    const { predicates, objects } = this.#nodes.graph.rows;
    const rows = this.#nodes.rowsFrom(focus);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      const place = this.#places.placeOf(predicates[row] as number);
      const slot = place < 0 ? -1 : (slotOf[place] as number);
      if (slot >= 0) slots[slot]?.values.add(objects[row] as number, row);
    }
    for (const slot of slots) {
      const { values } = slot;
      if (values.length === 0) {
        for (const { shape, constraint, check } of slot.judgingNone)
          if ('all' in check) this.#judgeAll(shape, constraint, check.all, focus, values);
        continue;
      }
      for (const shape of slot.shapes) this.#judge(shape, focus, values);
      values.clear();
    }
  }

  /** From a list, as `sh:property` may lead on as far as the data goes. */
  #validatePending(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      const { shape, focus } = next;
      if (shape.deactivated) continue;
      if (this.#seen.size > 0 && this.#seen.has(pairOf(shape, focus))) continue;
      this.#spend(1);
      this.#conformance.fill(this.#values, shape, focus);
      this.#judge(shape, focus, this.#values);
    }
  }

  #later(shape: BoundShape, focus: number): void {
    this.#pending.push({ shape, focus });
  }

  /** Adds the results of a shape for one focus node. */
  #judge(shape: BoundShape, focus: number, values: ValueNodes): void {
    this.#judgeChecks(shape, focus, values);
    const { properties } = shape;
    if (this.#circles[shape.number] !== undefined) this.#seen.add(pairOf(shape, focus));
    // The first is taken from the end of the list first.
    for (let at = properties.length - 1; at >= 0; at -= 1) {
      const property = this.#bound[properties[at] as number] as BoundShape;
      for (let value = values.length - 1; value >= 0; value -= 1) this.#later(property, values.items[value] as number);
    }
  }

  #judgeChecks(shape: BoundShape, focus: number, values: ValueNodes): void {
    const { checks, number } = shape;
    for (let constraint = 0; constraint < checks.length; constraint += 1) {
      const check = checks[constraint] as BoundShape['checks'][number];
      if ('all' in check) {
        this.#judgeAll(shape, constraint, check.all, focus, values);
        continue;
      }
      for (let at = 0; at < values.length; at += 1) {
        const value = values.items[at] as number;
        if (!check.each(value)) this.#results.add(number, constraint, focus, value, -1, values.rows[at] as number);
      }
    }
  }

  #judgeAll(
    shape: BoundShape,
    constraint: number,
    all: (focus: number, values: ValueNodes, fail: Fail) => void,
    focus: number,
    values: ValueNodes,
  ): void {
    all(focus, values, (value, path = -1) => {
      this.#results.add(shape.number, constraint, focus, value, path, -1);
    });
  }
}

function pairOf({ number }: BoundShape, focus: number): string {
  return `${number} ${focus}`;
}
