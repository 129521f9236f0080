import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';

/** The value of a parameter that is one of the terms `true` and `false`; other spellings of them say nothing for sure. */
export function readBoolean(term: Term): boolean | undefined {
  if (term.termType !== 'Literal' || term.datatype.value !== `${xsd}boolean`) return undefined;
  if (term.value === 'true') return true;
  return term.value === 'false' ? false : undefined;
}
