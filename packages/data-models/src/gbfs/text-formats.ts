import { isDate, isDateTime } from '../checks/date-time.js';
import { isIri } from '../checks/uri.js';

/** How a text of a feed has to be written, by the name that messages give it. */
export const textFormats = {
  'date-time': isDateTime,
  date: isDate,
  /** A time of service: past midnight it goes on counting, to 47:59:59 at most. */
  time: (text: string): boolean => /^(?:[0-3]\d|4[0-7]):[0-5]\d:[0-5]\d$/.test(text),
  uri: isIri,
  url: (text: string): boolean => /^https?:\/\/[^/]/i.test(text) && isIri(text),
  email: (text: string): boolean => /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.slice(0, 320)),
  /** BCP 47, by its outer form. */
  language: (text: string): boolean => /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,6}$/i.test(text),
  'phone-number': (text: string): boolean => /^\+[1-9]\d{1,14}$/.test(text),
  country: (text: string): boolean => /^[A-Z]{2}$/.test(text),
  currency: (text: string): boolean => /^[A-Za-z]{3}$/.test(text),
  color: (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text),
  'time-zone': (text: string): boolean => /^[A-Za-z_]{2,20}(?:\/[A-Za-z0-9_+-]{1,30}){0,2}$/.test(text),
  'version-number': (text: string): boolean => /^\d{1,3}\.\d{1,3}(?:-RC\d{0,2})?$/.test(text),
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

/** The name of a format. */
export type TextFormat = keyof typeof textFormats;
