import type { Term } from '@ds4sscc/linked-data';
import { componentName } from '../component-name.js';
import { compareLiterals } from '../compare-literals.js';
import type { ConstraintComponent, Fail, ValueList } from '../constraint.js';
import type { NodeTable } from '../node-table.js';

type Pair = (values: ValueList, others: readonly number[], fail: Fail, nodes: NodeTable) => void;

/** The components that compare the value nodes with the values of another property (SHACL, section 4.5). */
export const propertyPairs: readonly ConstraintComponent[] = [
  pair(
    'equals',
    (other) => `the values are not the same as those of ${other}`,
    true,
    (values, others, fail) => {
      const there = new Set(others);
      const here = new Set<number>();
      for (let at = 0; at < values.length; at += 1) {
        const value = values.items[at] as number;
        here.add(value);
        if (!there.has(value)) fail(value);
      }
      for (const other of others) if (!here.has(other)) fail(other);
    },
  ),
  pair(
    'disjoint',
    (other) => `the value is one of ${other} too`,
    false,
    (values, others, fail) => {
      const there = new Set(others);
      for (let at = 0; at < values.length; at += 1) {
        const value = values.items[at] as number;
        if (there.has(value)) fail(value);
      }
    },
  ),
  {
    ...pair(
      'lessThan',
      (other) => `the value is not less than those of ${other}`,
      false,
      ordered((order) => order < 0),
    ),
    needsPath: true,
  },
  {
    ...pair(
      'lessThanOrEquals',
      (other) => `the value is not less than or equal to those of ${other}`,
      false,
      ordered((order) => order <= 0),
    ),
    needsPath: true,
  },
];

/** One result for each pair that is not in order, or cannot be compared. */
function ordered(passes: (order: number) => boolean): Pair {
  return (values, others, fail, nodes) => {
    for (let at = 0; at < values.length; at += 1) {
      const value = values.items[at] as number;
      for (const other of others) {
        const order = compareLiterals(nodes.term(value), nodes.term(other));
        if (order === undefined || !passes(order)) fail(value);
      }
    }
  };
}

function pair(
  parameter: string,
  words: (other: string) => string,
  judgesNone: boolean,
  judge: Pair,
): ConstraintComponent {
  return {
    parameter,
    read(property: Term) {
      if (property.termType !== 'NamedNode') return 'iri';
      return {
        component: componentName(parameter),
        words: (show) => words(show(property)),
        bind({ nodes, id }) {
          const predicate = id(property);
          return {
            judgesNone,
            all: (focus, values, fail) => judge(values, nodes.objects(focus, predicate), fail, nodes),
          };
        },
      };
    },
  };
}
