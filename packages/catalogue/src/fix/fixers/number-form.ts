import { defineRule, type Rule } from '@ds4sscc/findings';
import { literal } from '@ds4sscc/linked-data';
import { isDatatypeForm } from '../../datatype-form.js';
import { xsd } from '../../vocabulary.js';
import type { FixArgs, Fixer } from '../fixer.js';

const rule: Rule<FixArgs> = defineRule<FixArgs>({
  id: 'fix/number-form',
  title: 'Number or code of another datatype',
  level: 'info',
  source: 'DCAT-AP 3.0.1, ranges that are XSD datatypes; XML Schema 1.1 part 2, section 2.2',
  requirements: ['MIM3 RC4.3'],
  help: 'The value is the same; its datatype is the one that the profile asks for.',
  message: ({ from, to }) => `write ${from} as ${to}`,
});

/** Datatypes whose values are numbers that a decimal can be, and text without a datatype. */
const sources: ReadonlySet<string> = new Set(
  [
    'string',
    'decimal',
    'integer',
    'int',
    'long',
    'short',
    'byte',
    'nonNegativeInteger',
    'positiveInteger',
    'unsignedInt',
    'unsignedLong',
    'unsignedShort',
    'double',
    'float',
  ].map((name) => xsd + name),
);

/** A value whose text is of the form that the datatype asks for, and which states another datatype. */
export const numberForm: Fixer = {
  rule,
  propose(statement, context) {
    const { object } = statement;
    if (object.termType !== 'Literal' || object.language !== '') return undefined;
    const range = context.usesOf(statement).find(({ use }) => use.kind === 'datatype')?.use.range;
    if (range === undefined || !sources.has(object.datatype.value)) return undefined;
    const text = formFor(range, object.value.trim());
    if (text === undefined || (object.datatype.value === range && object.value === text)) return undefined;
    if (object.datatype.value === range && isDatatypeForm(range, object.value)) return undefined;
    const becomes = literal(text, { datatype: range });
    return {
      object: becomes,
      because: 'the text is of the form of the datatype, and its value is the same',
      sure: true,
      args: { from: shown(context.show(object), object.datatype.value), to: shown(context.show(becomes), range) },
    };
  },
};

/** The text in the form of a datatype; a whole number may be written with a fraction of nothing but zeros. */
function formFor(datatype: string, text: string): string | undefined {
  if (isDatatypeForm(datatype, text)) return text;
  if (datatype !== `${xsd}nonNegativeInteger` || !isDatatypeForm(`${xsd}decimal`, text)) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  return /^0*$/.test(fraction) && isDatatypeForm(datatype, whole) ? whole : undefined;
}

function shown(text: string, datatype: string): string {
  return `${text}^^xsd:${datatype.slice(xsd.length)}`;
}
