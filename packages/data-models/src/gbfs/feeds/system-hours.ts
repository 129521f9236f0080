import { type Feed, formatted, listOf, object, required, word } from '../facts.js';

/** When vehicles can be hired; version 3 says it in `opening_hours`. */
export const systemHours: Feed = {
  name: 'system_hours',
  until: '3.0',
  sign: 'rental_hours',
  listed: true,
  data: object({
    rental_hours: required(
      listOf(
        object({
          user_types: required(listOf(word('member', 'nonmember'), 1)),
          days: required(listOf(word('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'), 1)),
          start_time: required(formatted('time')),
          end_time: required(formatted('time')),
        }),
      ),
    ),
  }),
};
