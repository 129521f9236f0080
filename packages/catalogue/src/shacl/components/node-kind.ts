import type { ConstraintComponent } from '../constraint.js';
import { sh } from '../shacl-terms.js';

const kinds = new Map([
  ['IRI', { bits: 1, words: 'an IRI' }],
  ['BlankNode', { bits: 2, words: 'a blank node' }],
  ['Literal', { bits: 4, words: 'a literal' }],
  ['BlankNodeOrIRI', { bits: 3, words: 'a blank node or an IRI' }],
  ['BlankNodeOrLiteral', { bits: 6, words: 'a blank node or a literal' }],
  ['IRIOrLiteral', { bits: 5, words: 'an IRI or a literal' }],
]);

/** `sh:nodeKind` (SHACL, section 4.1.3). */
export const nodeKind: ConstraintComponent = {
  parameter: 'nodeKind',
  single: true,
  read(value) {
    const kind = value.value.startsWith(sh) ? kinds.get(value.value.slice(sh.length)) : undefined;
    if (!kind || value.termType !== 'NamedNode') return 'node-kind';
    const { bits, words } = kind;
    return {
      component: 'NodeKindConstraintComponent',
      words: () => `the value is not ${words}`,
      bind: ({ nodes }) => ({ each: (node) => (nodes.kind(node) & bits) !== 0 }),
    };
  },
};
