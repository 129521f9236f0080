import { xsd } from './vocabulary.js';

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const year = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const month = '(?:0[1-9]|1[0-2])';
const clock = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)';
const day = new RegExp(`^(${year})-(${month})-(\\d\\d)(?:T${clock})?${zone}$`);

const forms: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${year}-${month}-\\d\\d${zone}$`),
  dateTime: new RegExp(`^${year}-${month}-\\d\\dT${clock}${zone}$`),
  gYear: new RegExp(`^${year}${zone}$`),
  gYearMonth: new RegExp(`^${year}-${month}${zone}$`),
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  duration: /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  hexBinary: /^(?:[\da-fA-F]{2})*$/,
  nonNegativeInteger: /^(?:\+?\d+|-0+)$/,
};

/** Whether a text is of the lexical form of an XSD datatype that the profile uses (XML Schema 1.1, part 2). */
export function isDatatypeForm(datatype: string, text: string): boolean {
  const name = datatype.slice(xsd.length);
  const form = forms[name];
  // XSD collapses white space around all these.
  const value = text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (!form?.test(value)) return false;
  return name !== 'date' && name !== 'dateTime' ? true : isDayOfMonth(value);
}

function isDayOfMonth(text: string): boolean {
  const [, years = '', months = '', days = ''] = day.exec(text) ?? [];
  const value = Number(days);
  const leap = isLeapYear(Number(years));
  return value >= 1 && value <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(months) - 1]!;
}

function isLeapYear(value: number): boolean {
  return (value % 4 === 0 && value % 100 !== 0) || value % 400 === 0;
}
