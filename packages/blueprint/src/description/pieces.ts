import { isCalendarDay } from '@ds4sscc/findings';
import * as z from 'zod/mini';

// The pieces that a description is put together from. The second argument of each schema is what a finding says was expected.

/** A schema with a description of its own. */
export const described = <T extends z.core.SomeType>(schema: T, description: string): T =>
  (schema as unknown as z.ZodMiniType).check(z.describe(description)) as unknown as T;

const iriForm = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const iriExpected = 'an IRI, such as https://city.example/dataset/air';
/** An absolute IRI. */
export const iri = (description: string) =>
  described(z.string(iriExpected).check(z.regex(iriForm, iriExpected)), description);

export const textExpected = 'a text that is not empty';
/** A text that is not empty. */
export const text = (description: string) =>
  described(z.string(textExpected).check(z.minLength(1, textExpected)), description);

const textsExpected = 'a text, or texts by language such as { en: "Air", nl: "Lucht" }';
/** A text in the language of the description, or one for each language. */
export const texts = (description: string) =>
  described(
    z.union([z.string().check(z.minLength(1)), z.record(z.string(), z.string().check(z.minLength(1)))], textsExpected),
    description,
  );

const pathForm = /^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/;
const pathExpected = 'a path below the folder of this file, such as data/air.ndjson';
/** The path of a file, from the folder of the description and never out of it. */
export const path = (description: string) =>
  described(z.string(pathExpected).check(z.regex(pathForm, pathExpected)), description);

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const dayExpected = 'a day, such as 2026-03-01';
/** A day of the calendar, as xsd:date writes it without a zone. */
export const day = (description: string) =>
  described(
    z.string(dayExpected).check(z.regex(dayForm, dayExpected), z.refine(isCalendarDay, dayExpected)),
    description,
  );

/** A list, perhaps empty. */
export const list = <T extends z.core.SomeType>(item: T, description: string) =>
  described(z.array(item, 'a list'), description);

const listExpected = 'a list with at least one entry';
/** A list with at least one entry. */
export const filledList = <T extends z.core.SomeType>(item: T, description: string) =>
  described(z.array(item, listExpected).check(z.minLength(1, listExpected)), description);

/** A group of known keys. */
export const group = <T extends z.core.$ZodLooseShape>(members: T) => z.strictObject(members, 'a group of keys');
