const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether a value is a day that the calendar has, written `YYYY-MM-DD` (RFC 3339, full-date). Such texts sort as the days do.
 *
 * @example
 * ```ts
 * import { isCalendarDay } from '@ds4sscc/findings';
 *
 * isCalendarDay('2028-02-29'); // => true
 * isCalendarDay('2026-02-30'); // => false
 * ```
 */
export function isCalendarDay(value: unknown): value is string {
  const match = typeof value === 'string' ? dayForm.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
