import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';

const types: ReadonlySet<string> = new Set(
  ['integer', 'nonNegativeInteger', 'positiveInteger', 'int', 'long', 'short', 'unsignedInt'].map((name) => xsd + name),
);

/** The value of an integer parameter; `undefined` for anything else. */
export function readInteger(term: Term): number | undefined {
  if (term.termType !== 'Literal' || !types.has(term.datatype.value) || !/^[+-]?\d+$/.test(term.value))
    return undefined;
  return Number(term.value);
}
