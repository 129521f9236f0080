import { literal } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { Codec } from './codec.js';

/** The value of a checksum: hexadecimal where it is, as the profile asks, else text. */
export const checksumValue: Codec = {
  write: (term) => (term.termType === 'Literal' && term.value !== '' ? term.value : undefined),
  read(value) {
    if (typeof value !== 'string' || value === '') return undefined;
    const isHex = /^[0-9A-Fa-f]+$/.test(value) && value.length % 2 === 0;
    return literal(value, isHex ? { datatype: `${xsd}hexBinary` } : {});
  },
};
