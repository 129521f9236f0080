import type { Truth } from './truth.js';
import { truthOf } from './truth.js';

const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text has a format; `unknown` for formats that are not known here. */
export function hasFormat(text: string, format: string): Truth {
  if (format === 'date-time') return truthOf(dateTime.test(text) && !Number.isNaN(Date.parse(text.toUpperCase())));
  if (format === 'date') return truthOf(date.test(text) && !Number.isNaN(Date.parse(text)));
  if (format === 'uri' || format === 'iri') return truthOf(URL.canParse(text));
  return 'unknown';
}
