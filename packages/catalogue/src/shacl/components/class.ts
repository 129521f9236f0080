import type { ConstraintComponent } from '../constraint.js';

/** `sh:class` (SHACL, section 4.1.1). */
export const classComponent: ConstraintComponent = {
  parameter: 'class',
  read(type) {
    if (type.termType === 'Literal') return 'iri';
    return {
      component: 'ClassConstraintComponent',
      words: (show) => `the value is not stated to be of the class ${show(type)}`,
      bind: ({ instanceOf }) => ({ each: instanceOf(type) }),
    };
  },
};
