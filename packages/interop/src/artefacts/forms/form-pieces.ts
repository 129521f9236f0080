import { isCalendarDay } from '@ds4sscc/findings';
import * as z from 'zod/mini';

// The text of each piece is what a finding says was expected.
const iriForm = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const durationForm = /^P(?!$)(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/;

const textExpected = 'a text that is not empty';
const iriExpected = 'an IRI, such as https://city.example/participants/riverton';
const dayExpected = 'a day, such as 2026-03-01';
const instantExpected = 'an instant with its time zone, such as 2026-03-01T12:00:00Z';
const durationExpected = 'a duration of weeks, days, hours, minutes or seconds, such as PT1H';

/** A text that is not empty. */
export const text: z.ZodMiniString<string> = z.string(textExpected).check(z.regex(/\S/, textExpected));
/** An absolute IRI. */
export const iri: z.ZodMiniString<string> = z.string(iriExpected).check(z.regex(iriForm, iriExpected));
/** A day that exists (RFC 3339 full-date). */
export const day: z.ZodMiniString<string> = z.string(dayExpected).check(z.refine(isCalendarDay, dayExpected));
/** An instant (RFC 3339 date-time). */
export const instant: z.ZodMiniString<string> = z
  .string(instantExpected)
  .check(z.regex(instantForm, instantExpected), z.refine(isInstant, instantExpected));
/** A duration of fixed length: years and months have none. */
export const duration: z.ZodMiniString<string> = z
  .string(durationExpected)
  .check(z.regex(durationForm, durationExpected));
/** Yes or no. */
export const flag: z.ZodMiniBoolean<boolean> = z.boolean('true or false');

/** A list, which may be empty. */
export function list<T extends z.core.SomeType>(item: T): z.ZodMiniArray<T> {
  return z.array(item, 'a list');
}

/** A group of keys; any other key is a finding. */
export function group<T extends z.core.$ZodLooseShape>(members: T): z.ZodMiniObject<T, z.core.$strict> {
  return z.strictObject(members, 'a group of keys');
}

/** A text per language tag (BCP 47). */
export const texts: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>> = z.record(
  z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag, such as en')),
  text,
  'a text per language',
);

function isInstant(value: string): boolean {
  return isCalendarDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}
