import { type Feed, listOf, object, optional, required, type Shape } from '../facts.js';

const whole = (minimum: number, maximum: number): Shape => ({ kind: 'number', whole: true, minimum, maximum });

/** In which part of the year the system runs; version 3 says it in `opening_hours`. */
export const systemCalendar: Feed = {
  name: 'system_calendar',
  until: '3.0',
  sign: 'calendars',
  listed: true,
  data: object({
    calendars: required(
      listOf(
        object({
          start_month: required(whole(1, 12)),
          start_day: required(whole(1, 31)),
          start_year: optional({ kind: 'number', whole: true }),
          end_month: required(whole(1, 12)),
          end_day: required(whole(1, 31)),
          end_year: optional({ kind: 'number', whole: true }),
        }),
        1,
      ),
    ),
  }),
};
