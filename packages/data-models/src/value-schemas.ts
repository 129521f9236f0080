/** The value types that models are built from. A check that zod cannot name carries its cause in `params`. */
import * as z from 'zod/mini';
import { isDate, isDateTime, isTime } from './checks/date-time.js';
import { isIdentifier, isUri } from './checks/uri.js';

/** Why one of our own checks refused a value. */
export type ValueCause = 'date-time' | 'date' | 'time' | 'uri' | 'identifier' | 'repeated';

const cause = (name: ValueCause): { params: { cause: ValueCause } } => ({ params: { cause: name } });

export const text: z.ZodMiniString = z.string();
export const number: z.ZodMiniNumber = z.number();
export const integer: z.ZodMiniNumberFormat = z.int();
export const flag: z.ZodMiniBoolean = z.boolean();
export const notNegative: z.ZodMiniNumber = z.number().check(z.minimum(0));
export const positive: z.ZodMiniNumber = z.number().check(z.gt(0));
export const count: z.ZodMiniNumberFormat = z.int().check(z.minimum(0));
/** A share of one: 0.3 stands for 30 %. */
export const fraction: z.ZodMiniNumber = z.number().check(z.minimum(0), z.maximum(1));
/** A date and time with its offset from UTC (RFC 3339). */
export const dateTime: z.ZodMiniString = z.string().check(z.refine(isDateTime, cause('date-time')));
/** A day of the calendar (RFC 3339, full-date). */
export const date: z.ZodMiniString = z.string().check(z.refine(isDate, cause('date')));
/** A time of day with its offset from UTC (RFC 3339, full-time). */
export const time: z.ZodMiniString = z.string().check(z.refine(isTime, cause('time')));
export const uri: z.ZodMiniString = z.string().check(z.refine(isUri, cause('uri')));
/** The name of another entity: a URI, or a short name as NGSIv2 allows it. */
export const identifier: z.ZodMiniString = z.string().check(z.refine(isIdentifier, cause('identifier')));
export const structure: z.ZodMiniObject<Record<never, never>, z.core.$loose> = z.looseObject({});

/** Any JSON value: what a JsonProperty holds unless its model says more. */
export const anyJson: z.ZodMiniUnknown = z.unknown();

/** A list of words, numbers or flags without repetition. */
export function setOf<Schema extends z.ZodMiniType<string | number | boolean>>(
  item: Schema,
  atLeast = 1,
): z.ZodMiniArray<Schema> {
  return z.array(item).check(
    z.minLength(atLeast),
    z.refine((items: unknown[]) => new Set(items).size === items.length, cause('repeated')),
  );
}

/** A GeoJSON geometry (RFC 7946). Its coordinates are checked by `checkGeometry`, which can say what is wrong with them. */
export const geometry: z.ZodMiniObject<
  { type: z.ZodMiniString; coordinates: z.ZodMiniArray<z.ZodMiniAny> },
  z.core.$loose
> = z.looseObject({ type: z.string(), coordinates: z.array(z.any()) });
