import { literal } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { Codec } from './codec.js';

const integerForm = /^(?:0|[1-9]\d{0,15})$/;

/** A count, such as a size in bytes: a JSON number, read from a numeral as well. */
export const count: Codec = {
  write(term) {
    const fits =
      term.termType === 'Literal' && integerForm.test(term.value) && Number.isSafeInteger(Number(term.value));
    return fits ? Number(term.value) : undefined;
  },
  read(value) {
    const numeral = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    if (typeof numeral !== 'string' || !integerForm.test(numeral)) return undefined;
    return literal(numeral, { datatype: `${xsd}nonNegativeInteger` });
  },
};
