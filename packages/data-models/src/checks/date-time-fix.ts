import type { FindingDetail } from '@ds4sscc/findings';
import { isDateTime } from './date-time.js';

/** Writes the "T" between date and time where a blank stands (RFC 3339, section 5.6), if that is all that is wrong. */
export function dateTimeFix(value: unknown): Pick<FindingDetail, 'fix'> {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:/.test(value)) return {};
  const joined = value.replace(' ', 'T');
  return isDateTime(joined)
    ? { fix: { description: 'write a "T" before the time', replacement: JSON.stringify(joined) } }
    : {};
}
