import type { ConstraintComponent } from '../constraint.js';
import { compilePattern } from '../compile-pattern.js';

/** `sh:pattern` with `sh:flags` (SHACL, section 4.4.3). */
export const pattern: ConstraintComponent = {
  parameter: 'pattern',
  read(value, source) {
    const flags = source.values('flags');
    if (value.termType !== 'Literal' || flags.some(({ termType }) => termType !== 'Literal')) return 'text';
    if (flags.length > 1) return 'one-value';
    const matches = compilePattern(value.value, flags[0]?.value ?? '');
    if (!matches) return 'regular-expression';
    return {
      component: 'PatternConstraintComponent',
      words: () => `the value does not match the pattern ${value.value}`,
      bind: ({ nodes }) => ({ each: (node) => nodes.kind(node) !== 2 && matches(nodes.text(node)) }),
    };
  },
};
