import { literal } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { Codec } from './codec.js';

const decimalForm = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,12})?$/;

/** A decimal number as its numeral: JSON numbers would lose the zeros at its end. */
export const decimal: Codec = {
  write: (term) => (term.termType === 'Literal' && decimalForm.test(term.value) ? term.value : undefined),
  read(value) {
    const numeral = typeof value === 'number' ? String(value) : value;
    if (typeof numeral !== 'string' || !decimalForm.test(numeral)) return undefined;
    return literal(numeral, { datatype: `${xsd}decimal` });
  },
};
