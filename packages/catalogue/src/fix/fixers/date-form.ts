import { defineRule, type Rule } from '@ds4sscc/findings';
import { literal } from '@ds4sscc/linked-data';
import { isDatatypeForm } from '../../datatype-form.js';
import { temporalDatatypes } from '../../value-problem.js';
import { xsd } from '../../vocabulary.js';
import type { FixArgs, Fixer } from '../fixer.js';
import { readDate } from '../read-date.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/date-form',
  title: 'Date in another form',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Temporal Literal; XML Schema 1.1 part 2, sections 3.3.7 to 3.3.14',
  requirements: ['MIM3 RC4.3'],
  help: 'The day is written the way xsd:date and xsd:dateTime ask for. It is the same day; where day and month could be mixed up, nothing is changed.',
  message: ({ from, to }) => `write the date ${from} as ${to}`,
});

/** A date of another form or datatype, where the form tells which day is meant. */
export const dateForm: Fixer = {
  rule,
  propose(statement, context) {
    const { object } = statement;
    if (object.termType !== 'Literal') return undefined;
    if (!context.usesOf(statement).some(({ use }) => use.kind === 'temporal')) return undefined;
    const datatype = object.datatype.value;
    if (temporalDatatypes.includes(datatype) && isDatatypeForm(datatype, object.value)) return undefined;
    const date = readDate(object.value, context.dayOrder);
    if (date === undefined) return undefined;
    const becomes = literal(date.text, { datatype: xsd + date.datatype });
    return {
      object: becomes,
      because: date.because,
      sure: date.sure,
      args: { from: `"${object.value}"`, to: `"${date.text}"^^xsd:${date.datatype}` },
    };
  },
};
