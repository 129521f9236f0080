import type { ConstraintComponent } from '../constraint.js';
import { isWellFormed } from '../is-well-formed.js';

/** `sh:datatype` (SHACL, section 4.1.2). */
export const datatype: ConstraintComponent = {
  parameter: 'datatype',
  single: true,
  read(type) {
    if (type.termType !== 'NamedNode') return 'iri';
    return {
      component: 'DatatypeConstraintComponent',
      words: (show) => `the value is not a well-formed literal of the datatype ${show(type)}`,
      bind: ({ nodes }) => ({
        each: (value) =>
          nodes.literalLike(value)?.datatype.value === type.value && isWellFormed(type.value, nodes.text(value)),
      }),
    };
  },
};
