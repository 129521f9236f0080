import { isDatatypeForm } from '../datatype-form.js';
import { xsd } from '../vocabulary.js';

type Form = (text: string) => boolean;

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const float: Form = (text) => /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/.test(text);
const always: Form = () => true;
const fromProfile = ['date', 'dateTime', 'gYear', 'gYearMonth', 'decimal', 'duration', 'hexBinary'];

/** Lexical forms of the datatypes that SPARQL 1.1 and XML Schema define; of other datatypes nothing is known. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...fromProfile.map((name): [string, Form] => [name, (text) => isDatatypeForm(xsd + name, text)]),
  ['string', always],
  ['normalizedString', (text) => !/[\t\n\r]/.test(text)],
  ['token', (text) => !/[\t\n\r]|^ | $| {2}/.test(text)],
  ['language', (text) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text)],
  ['anyURI', always],
  ['boolean', (text) => /^(?:true|false|1|0)$/.test(text)],
  ['float', float],
  ['double', float],
  ['integer', integer()],
  ['nonNegativeInteger', integer('0')],
  ['positiveInteger', integer('1')],
  ['nonPositiveInteger', integer(undefined, '0')],
  ['negativeInteger', integer(undefined, '-1')],
  ['long', integer('-9223372036854775808', '9223372036854775807')],
  ['int', integer('-2147483648', '2147483647')],
  ['short', integer('-32768', '32767')],
  ['byte', integer('-128', '127')],
  ['unsignedLong', integer('0', '18446744073709551615')],
  ['unsignedInt', integer('0', '4294967295')],
  ['unsignedShort', integer('0', '65535')],
  ['unsignedByte', integer('0', '255')],
  ['time', form(`(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${zone}`)],
  ['dateTimeStamp', (text) => isDatatypeForm(`${xsd}dateTime`, text) && /(?:Z|[+-]\d\d:\d\d)$/.test(text)],
  ['gMonth', form(`--(?:0[1-9]|1[0-2])${zone}`)],
  ['gDay', form(`---(?:0[1-9]|[12]\\d|3[01])${zone}`)],
  ['gMonthDay', form(`--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])${zone}`)],
  ['yearMonthDuration', (text) => isDatatypeForm(`${xsd}duration`, text) && !/[DT]/.test(text)],
  ['dayTimeDuration', (text) => isDatatypeForm(`${xsd}duration`, text) && !/[YM].*T|Y|^[^T]*M/.test(text)],
  ['base64Binary', (text) => /^[A-Za-z0-9+/=\s]*$/.test(text) && isBase64(text.replace(/\s/g, ''))],
]);

/** Whether a text is in the lexical space of a datatype; texts of datatypes that are not supported are not judged. */
export function isWellFormed(datatype: string, text: string): boolean {
  return datatype.startsWith(xsd) ? (forms.get(datatype.slice(xsd.length))?.(text) ?? true) : true;
}

function form(pattern: string): Form {
  const whole = new RegExp(`^${pattern}$`);
  return (text) => whole.test(text);
}

function integer(least?: string, most?: string): Form {
  return (text) => {
    const [, sign, digits] = /^([+-]?)0*(\d+)$/.exec(text) ?? [];
    if (digits === undefined) return false;
    if (least === undefined && most === undefined) return true;
    // Longer than any bound, and a large text is not worth turning into a number.
    if (digits.length > 20) return sign === '-' ? least === undefined : most === undefined;
    const value = BigInt(`${sign === '-' ? '-' : ''}${digits}`);
    return (least === undefined || value >= BigInt(least)) && (most === undefined || value <= BigInt(most));
  };
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/=[^=]|={3}/.test(text);
}
