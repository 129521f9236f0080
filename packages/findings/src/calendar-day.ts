const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has, written `YYYY-MM-DD` (ISO 8601). Such texts sort as the days do. */
export function isCalendarDay(text: string): boolean {
  const match = dayForm.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
