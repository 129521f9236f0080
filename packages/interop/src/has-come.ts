import { isCalendarDay } from '@ds4sscc/findings';

/** Ends a reason where nothing but the day of the check would decide. */
export const takesToday = 'takes the day of the check (`today`)';

/** Whether a day has come; `undefined` without a day of the check, for then it may lie in the future: unknown is never a pass. */
export function hasCome(day: string, today: string | undefined): boolean | undefined {
  return isCalendarDay(today) ? day <= today : undefined;
}

/** The same of an instant (RFC 3339). It may be tomorrow already where it was written down. */
export function hasPassed(instant: string, today: string | undefined): boolean | undefined {
  if (!isCalendarDay(today)) return undefined;
  return Date.parse(instant) < Date.parse(today) + 2 * 86_400_000;
}
