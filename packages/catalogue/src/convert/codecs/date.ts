import { literal } from '@ds4sscc/linked-data';
import { xsd } from '../../vocabulary.js';
import type { Codec } from './codec.js';

/** The datatype of a date by its form (XML Schema 1.1, part 2, section 3.3); text where it has none of these. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^-?\d{4,}$/, 'gYear'],
  [/^-?\d{4,}-\d\d$/, 'gYearMonth'],
  [/^-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/, 'date'],
  [/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/, 'dateTime'],
];

/** A date or an instant, as exact as it was said. */
export const date: Codec = {
  write: (term) => (term.termType === 'Literal' && term.value !== '' ? term.value : undefined),
  read(value) {
    if (typeof value !== 'string' || value === '') return undefined;
    const datatype = forms.find(([form]) => form.test(value))?.[1];
    return literal(value, datatype === undefined ? {} : { datatype: xsd + datatype });
  },
};
