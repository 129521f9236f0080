import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { Need } from '../constraint.js';

const types: ReadonlySet<string> = new Set(
  ['integer', 'nonNegativeInteger', 'positiveInteger', 'int', 'long', 'short', 'unsignedInt'].map((name) => xsd + name),
);

/** A number of values or characters. One below zero would be met by everything, or by nothing. */
export function readCount(term: Term): number | Extract<Need, 'integer' | 'count-from-zero'> {
  if (term.termType !== 'Literal' || !types.has(term.datatype.value) || !/^[+-]?\d+$/.test(term.value))
    return 'integer';
  const count = Number(term.value);
  return count < 0 ? 'count-from-zero' : count;
}
