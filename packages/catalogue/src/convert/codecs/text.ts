import { literal } from '@ds4sscc/linked-data';
import type { Codec } from './codec.js';

/** Text without a language. */
export const text: Codec = {
  write: (term) => (term.termType === 'Literal' && term.value !== '' ? term.value : undefined),
  read: (value) => (typeof value === 'string' && value !== '' ? literal(value) : undefined),
};
