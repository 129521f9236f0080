import { isDatatypeForm } from '../datatype-form.js';
import { temporalDatatypes } from '../value-problem.js';
import { xsd } from '../vocabulary.js';
import type { DayOrder } from './fix-context.js';

/** A date as XML Schema writes it. */
export interface ReadDate {
  readonly text: string;
  readonly datatype: 'date' | 'dateTime' | 'gYear' | 'gYearMonth';
  readonly because: string;
  /** Whether no other day can be meant. */
  readonly sure: boolean;
}

const clock = String.raw`(\d{1,2}):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?`;
const zone = String.raw`(Z|UTC|GMT|[+-]\d\d:?\d\d)?`;
/** Year first: 2024-1-5, 2024/01/05, 2024.01.05, each with a time or without. */
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T| {1,3})${clock} ?${zone})?$`, 'i');
/** Year last: 05.01.2024, 5/1/2024, 05-01-2024. */
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: {1,3}${clock} ?${zone})?$`, 'i');
/** A month: 2024-4. */
const yearMonth = /^(\d{4})-(\d{1,2})$/;
/** ISO 8601, basic format. */
const basic = /^(\d{4})(\d\d)(\d\d)$/;

/** Reads a date that is written in one of the usual other forms; `undefined` where it is none, or no day of the calendar. */
export function readDate(value: string, order: DayOrder): ReadDate | undefined {
  const text = value.trim();
  if (text.length > 40) return undefined;
  const iso = basic.exec(text);
  if (iso) return assemble(iso.slice(1), [], 'ISO 8601, basic format', true);
  // A year of more than four digits is none that anybody means.
  const stated = /^\d{5,}/.test(text)
    ? undefined
    : temporalDatatypes.find((datatype) => isDatatypeForm(datatype, text));
  if (stated !== undefined) {
    const datatype = stated.slice(xsd.length) as ReadDate['datatype'];
    return { text, datatype, because: `the text has the form of an xsd:${datatype}`, sure: true };
  }
  const ymd = yearFirst.exec(text);
  if (ymd) {
    const [, year, , month, day, ...time] = ymd;
    return assemble([year, month, day], time, 'the year stands first, so the month stands before the day', true);
  }
  const [, year, month = ''] = yearMonth.exec(text) ?? [];
  if (year !== undefined) {
    const padded = `${year}-${month.padStart(2, '0')}`;
    if (!isDatatypeForm(`${xsd}gYearMonth`, padded)) return undefined;
    return { text: padded, datatype: 'gYearMonth', because: 'the year stands first, and then the month', sure: true };
  }
  const last = yearLast.exec(text);
  if (last) {
    const [, first, , second, year, ...time] = last;
    return dayOrMonth(first, second, year, time, order);
  }
  return undefined;
}

type Part = string | undefined;

/** Two numbers before the year: which is the month is certain where the other is above 12, or both are the same. */
function dayOrMonth(
  first: Part,
  second: Part,
  year: Part,
  time: readonly Part[],
  order: DayOrder,
): ReadDate | undefined {
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = assemble([year, second, first], time, 'a number above 12 is the day', true);
  const monthFirst = assemble([year, first, second], time, 'a number above 12 is the day', true);
  if (a > 12) return dayFirst;
  if (b > 12) return monthFirst;
  if (a === b) return dayFirst && { ...dayFirst, because: 'day and month are the same number' };
  if (order !== 'unknown') {
    const chosen = order === 'day-first' ? dayFirst : monthFirst;
    return chosen && { ...chosen, because: `the dates of this file are ${order}, as was said` };
  }
  return dayFirst && { ...dayFirst, because: 'day and month may be the other way round', sure: false };
}

function assemble(parts: readonly Part[], time: readonly Part[], because: string, sure: boolean): ReadDate | undefined {
  const [year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [hours, minutes, seconds = '00', offset = ''] = time;
  const datatype = hours === undefined ? 'date' : 'dateTime';
  const text = hours === undefined ? date : `${date}T${hours.padStart(2, '0')}:${minutes}:${seconds}${zoneOf(offset)}`;
  return isDatatypeForm(xsd + datatype, text) ? { text, datatype, because, sure } : undefined;
}

function zoneOf(offset: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(offset)) return 'Z';
  return /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}
