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
  if (isPlain(datatype, text)) return true;
  const name = datatype.slice(xsd.length);
  const form = forms[name];
  const value = collapse(text);
  if (!form?.test(value)) return false;
  return name !== 'date' && name !== 'dateTime' ? true : isDayOfMonth(value);
}

const dateIri = `${xsd}date`;
const dateTimeIri = `${xsd}dateTime`;
const clockForm = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/;

/** What most dates and times look like; the patterns judge all others. */
function isPlain(datatype: string, text: string): boolean {
  if (datatype === dateIri) return text.length === 10 && isPlainDay(text);
  return datatype === dateTimeIri && text.length <= 20 && isPlainDay(text) && clockForm.test(text.slice(10));
}

/** Whether a text begins with a date such as `2026-03-01`, of a day that every month has. */
function isPlainDay(text: string): boolean {
  if (text.length < 10) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== hyphen : code < zero || code > zero + 9) return false;
  }
  const number = (at: number): number => (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
  return number(5) >= 1 && number(5) <= 12 && number(8) >= 1 && number(8) <= 28;
}

/** Leaves out the white space around the text, as XSD does for all these; a pattern would take quadratic time. */
function collapse(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const hyphen = 45;
const zero = 48;

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function isDayOfMonth(text: string): boolean {
  // The pattern holds already: with a year of four digits the day stands here, and every month has the 28th.
  const date =
    text.charCodeAt(0) !== hyphen && text.charCodeAt(4) === hyphen
      ? (text.charCodeAt(8) - zero) * 10 + text.charCodeAt(9) - zero
      : 0;
  if (date > 0 && date <= 28) return true;
  const [, years = '', months = '', days = ''] = day.exec(text) ?? [];
  const year = Number(years);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(days) >= 1 && Number(days) <= (lengths[Number(months) - 1] ?? 0);
}
