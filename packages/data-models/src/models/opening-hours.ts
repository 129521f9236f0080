/** When a place is open (common-schema: DateTime-Commons). */
import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { date, dateTime, text, time } from '../value-schemas.js';

const iri = 'https://smartdatamodels.org/';

/** The days of the week. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const days = [...weekdays, 'PublicHolidays'] as const;

/** A day of the week, or any public holiday. */
export const dayOfWeek = z.enum(days);

const day = z.enum([
  ...days,
  'https://schema.org/Monday',
  'https://schema.org/Tuesday',
  'https://schema.org/Wednesday',
  'https://schema.org/Thursday',
  'https://schema.org/Friday',
  'https://schema.org/Saturday',
  'https://schema.org/Sunday',
  'https://schema.org/PublicHolidays',
]);

const dayOrInstant = z.union([date, dateTime]);

/** Opening hours in one line. */
export const openingHours = property('When it is open, such as Mo-Fr 09:00-18:00.', text, {
  iri: `${iri}openingHours`,
});

/** Opening hours day by day. The format `time` asks for the offset from UTC. */
export const openingHoursSpecification = property(
  'When it is open, day by day.',
  z
    .array(
      z.partial(
        z.looseObject({
          dayOfWeek: day,
          opens: time,
          closes: time,
          validFrom: dayOrInstant,
          validThrough: dayOrInstant,
        }),
      ),
    )
    .check(z.minLength(1)),
  { iri: `${iri}openingHoursSpecification` },
);
