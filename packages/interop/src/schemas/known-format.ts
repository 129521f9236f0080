import { isCalendarDay } from '@ds4sscc/findings';
import type { Truth } from './truth.js';
import { truthOf } from './truth.js';

const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/;
const ascii = /^[!-~]*$/;

/** Whether a text has a format; `unknown` for formats that are not known here. */
export function hasFormat(text: string, format: string): Truth {
  // Date.parse takes 30 February for 2 March.
  if (format === 'date') return truthOf(isCalendarDay(text));
  if (format === 'date-time')
    return truthOf(
      dateTime.test(text) && isCalendarDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text.toUpperCase())),
    );
  if (format === 'uri' || format === 'iri') {
    // WHATWG parsing, which `URL` does, repairs what RFC 3986 and 3987 do not allow.
    if (!absolute.test(text) || (format === 'uri' && !ascii.test(text))) return 'no';
    return URL.canParse(text) ? 'yes' : 'unknown';
  }
  return 'unknown';
}
