import { literal } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';

/** A literal of one datatype, by its text. */
export function typedText(datatype: string): Codec {
  return {
    write: (term) => (term.termType === 'Literal' && term.value !== '' ? term.value : undefined),
    read: (value) => (typeof value === 'string' && value !== '' ? literal(value, { datatype }) : undefined),
  };
}
