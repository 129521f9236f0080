/** The days of a duration of weeks, days, hours, minutes and seconds (ISO 8601), such as `P26W`; 0 where it is none. */
export function daysOf(duration: string): number {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/.exec(duration) ?? [];
  return 7 * Number(weeks) + Number(days) + Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
}
