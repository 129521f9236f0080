/** Days in the proleptic Gregorian calendar, years from March on so that the leap day comes last. */
export function daysSince1970(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return 365 * shifted + leapDays + dayOfYear - 719_468;
}
