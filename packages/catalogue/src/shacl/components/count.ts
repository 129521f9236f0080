import type { ConstraintComponent } from '../constraint.js';
import { readCount } from './read-count.js';

/** `sh:minCount` (SHACL, section 4.2.1). */
export const minCount: ConstraintComponent = {
  parameter: 'minCount',
  needsPath: true,
  single: true,
  read(value) {
    const least = readCount(value);
    if (typeof least === 'string') return least;
    return {
      component: 'MinCountConstraintComponent',
      words: () => `there has to be at least ${least === 1 ? 'one value' : `${least} values`}`,
      bind: () => ({
        judgesNone: least > 0,
        all(_, values, fail) {
          if (values.length < least) fail(-1);
        },
      }),
    };
  },
};

/** `sh:maxCount` (SHACL, section 4.2.2). */
export const maxCount: ConstraintComponent = {
  parameter: 'maxCount',
  needsPath: true,
  single: true,
  read(value) {
    const most = readCount(value);
    if (typeof most === 'string') return most;
    return {
      component: 'MaxCountConstraintComponent',
      words: () => `there may be ${most === 0 ? 'no value' : `at most ${most === 1 ? 'one value' : `${most} values`}`}`,
      bind: () => ({
        judgesNone: false,
        all(_, values, fail) {
          if (values.length > most) fail(-1);
        },
      }),
    };
  },
};
