import type { ConstraintComponent } from '../constraint.js';

/** `sh:hasValue` (SHACL, section 4.8.2). */
export const hasValue: ConstraintComponent = {
  parameter: 'hasValue',
  read(wanted) {
    return {
      component: 'HasValueConstraintComponent',
      words: (show) => `no value is ${show(wanted)}`,
      bind({ id }) {
        const number = id(wanted);
        return {
          judgesNone: true,
          all(_, values, fail) {
            for (let at = 0; at < values.length; at += 1) if (values.items[at] === number) return;
            fail(-1);
          },
        };
      },
    };
  },
};
