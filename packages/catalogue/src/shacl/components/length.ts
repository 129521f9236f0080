import type { ConstraintComponent } from '../constraint.js';
import { readCount } from './read-count.js';

/** `sh:minLength` (SHACL, section 4.4.1). */
export const minLength: ConstraintComponent = {
  parameter: 'minLength',
  single: true,
  read(value) {
    const least = readCount(value);
    if (typeof least === 'string') return least;
    return {
      component: 'MinLengthConstraintComponent',
      words: () => `the value has fewer than ${least} characters`,
      bind: ({ nodes }) => ({ each: (node) => nodes.kind(node) !== 2 && lengthOf(nodes.text(node), least) >= least }),
    };
  },
};

/** `sh:maxLength` (SHACL, section 4.4.2). */
export const maxLength: ConstraintComponent = {
  parameter: 'maxLength',
  single: true,
  read(value) {
    const most = readCount(value);
    if (typeof most === 'string') return most;
    return {
      component: 'MaxLengthConstraintComponent',
      words: () => `the value has more than ${most} characters`,
      bind: ({ nodes }) => ({ each: (node) => nodes.kind(node) !== 2 && lengthOf(nodes.text(node), most) <= most }),
    };
  },
};

/** Characters as SPARQL's `STRLEN` counts them: code points. They are counted only where their number is in doubt. */
function lengthOf(text: string, bound: number): number {
  if (text.length < bound || text.length > 2 * bound + 1) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
