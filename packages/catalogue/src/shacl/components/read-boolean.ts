import type { Term } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';

/** Whether a parameter is the term `true`; other spellings of the value are not (the test suite's `uniqueLang-002`). */
export function readBoolean(term: Term): boolean | undefined {
  if (term.termType !== 'Literal' || term.datatype.value !== `${xsd}boolean`) return undefined;
  return /^(?:true|false|1|0)$/.test(term.value) ? term.value === 'true' : undefined;
}
