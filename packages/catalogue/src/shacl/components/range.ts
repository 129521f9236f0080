import { componentName } from '../component-name.js';
import { compareLiterals } from '../compare-literals.js';
import type { ConstraintComponent } from '../constraint.js';

/** `sh:minExclusive`, `sh:minInclusive`, `sh:maxExclusive`, `sh:maxInclusive` (SHACL, section 4.3). */
export const ranges: readonly ConstraintComponent[] = [
  range('minExclusive', 'greater than', (order) => order > 0),
  range('minInclusive', 'greater than or equal to', (order) => order >= 0),
  range('maxExclusive', 'less than', (order) => order < 0),
  range('maxInclusive', 'less than or equal to', (order) => order <= 0),
];

function range(parameter: string, words: string, passes: (order: number) => boolean): ConstraintComponent {
  return {
    parameter,
    single: true,
    read(bound) {
      if (bound.termType !== 'Literal') return 'literal';
      return {
        component: componentName(parameter),
        words: () => `the value is not ${words} ${bound.value}`,
        bind: ({ nodes }) => ({
          each(value) {
            const order = nodes.kind(value) === 4 ? compareLiterals(nodes.term(value), bound) : undefined;
            // What cannot be compared does not conform.
            return order !== undefined && passes(order);
          },
        }),
      };
    },
  };
}
