import type { Reporter } from '../checks/reporter.js';
import { mappingKeyUnsupported } from './csv-rules.js';
import { type Datatype, datatypeNames, dateKindOf, isNumeric, isUnchecked } from './datatype.js';
import { type DateKind, parseDateFormat, readDate, standardFormats } from './date-format.js';
import { type MappingObject, readObject } from './mapping-reader.js';
import { type NumberFormat, parseNumberPattern, readNumber, standardNumbers } from './number-format.js';

/** A datatype, where nothing is said about it. */
const text: Datatype = { base: 'string' };

/** Reads a datatype: its name, or an object with its base, format and limits. */
export function parseDatatype(holder: MappingObject, report: Reporter): Datatype {
  const value = holder.get('datatype');
  if (value === undefined) return text;
  if (typeof value === 'string') {
    if (!datatypeNames.includes(value)) holder.wrong('datatype', 'a datatype of CSVW', datatypeNames);
    return datatypeNames.includes(value) ? withWarning({ base: value }, holder.at('datatype'), report) : text;
  }
  const found = readObject(value, holder.at('datatype'), 'datatype', report);
  if (!found) return text;
  const base = found.text('base') ?? 'string';
  if (!datatypeNames.includes(base)) {
    found.wrong('base', 'a datatype of CSVW', datatypeNames);
    return text;
  }
  const format = formatOf(found, base, report);
  return withWarning(
    { base, ...format, ...lengthsOf(found), ...limitsOf(found, base, format.number) },
    found.at('base'),
    report,
  );
}

/** Values of some datatypes are kept as they are: that is said, since nobody else would know. */
function withWarning(datatype: Datatype, pointer: string, report: Reporter): Datatype {
  if (isUnchecked(datatype.base))
    report(mappingKeyUnsupported, pointer, {
      key: datatype.base,
      why: 'values of this datatype are kept as text and not checked',
    });
  return datatype;
}

function formatOf(found: MappingObject, base: string, report: Reporter): Pick<Datatype, 'number' | 'date' | 'boolean'> {
  const format = found.get('format');
  if (format === undefined) return {};
  if (isNumeric(base)) {
    const number = numberFormatOf(found, format, report);
    return number ? { number } : {};
  }
  if (typeof format !== 'string') return found.wrong('format', 'text') ?? {};
  if (dateKindOf(base)) {
    const date = parseDateFormat(format);
    return date
      ? { date: { name: format, format: date } }
      : (found.wrong('format', 'a format such as "yyyy-MM-dd" or "dd/MM/yyyy HH:mm"') ?? {});
  }
  if (base === 'boolean') {
    const [yes, no, more] = format.split('|');
    return yes && no && more === undefined && yes !== no
      ? { boolean: [yes, no] }
      : (found.wrong('format', 'two different words with "|" between them, such as "yes|no"') ?? {});
  }
  report(mappingKeyUnsupported, found.at('format'), { key: 'format', why: 'the patterns of texts are not checked' });
  return {};
}

function numberFormatOf(found: MappingObject, format: unknown, report: Reporter): NumberFormat | undefined {
  const described =
    typeof format === 'string' ? undefined : readObject(format, found.at('format'), 'number format', report);
  if (typeof format !== 'string' && !described) return undefined;
  const mark = (key: string): string | undefined => {
    const one = described?.text(key);
    return one === undefined || (one.length === 1 && !/[\dEe+-]/.test(one))
      ? one
      : described?.wrong(key, 'one character that no number has');
  };
  const written = typeof format === 'string' ? format : described?.text('pattern');
  const pattern = written === undefined ? undefined : parseNumberPattern(written);
  if (written !== undefined && !pattern)
    (described ?? found).wrong(
      described ? 'pattern' : 'format',
      'a pattern of "#", "0", "," and ".", such as "#,##0.00"',
    );
  const decimalChar = mark('decimalChar') ?? standardNumbers.decimalChar;
  const groupChar = mark('groupChar') ?? (written?.includes(',') ? ',' : null);
  if (decimalChar === groupChar) return described?.wrong('groupChar', 'another character than "decimalChar"');
  return { decimalChar, groupChar, ...(pattern && { pattern }) };
}

function lengthsOf(found: MappingObject): Pick<Datatype, 'minLength' | 'maxLength'> {
  const length = found.count('length');
  const minLength = length ?? found.count('minLength');
  const maxLength = length ?? found.count('maxLength');
  return { ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
}

/** The limits as values that cells can be compared with. `minimum` is another name of `minInclusive`. */
function limitsOf(found: MappingObject, base: string, number: NumberFormat | undefined): Partial<Datatype> {
  const kind = dateKindOf(base);
  const limits: Record<string, number | string> = {};
  for (const [key, name] of [
    ['minimum', 'minInclusive'],
    ['minInclusive', 'minInclusive'],
    ['maximum', 'maxInclusive'],
    ['maxInclusive', 'maxInclusive'],
    ['minExclusive', 'minExclusive'],
    ['maxExclusive', 'maxExclusive'],
  ] as const) {
    const value = found.get(key);
    if (value === undefined) continue;
    const limit = isNumeric(base) ? numericLimit(value, number) : kind ? dateLimit(value, kind) : undefined;
    if (limit === undefined)
      found.wrong(
        key,
        isNumeric(base) ? 'a number' : kind ? 'a date or time' : 'left out: only numbers, dates and times have limits',
      );
    else limits[name] = limit;
  }
  return limits;
}

function numericLimit(value: unknown, format: NumberFormat = standardNumbers): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (readNumber(value, standardNumbers) ?? readNumber(value, format)) : undefined;
}

function dateLimit(value: unknown, kind: DateKind): string | undefined {
  return typeof value === 'string' ? readDate(value, standardFormats[kind], kind) : undefined;
}
