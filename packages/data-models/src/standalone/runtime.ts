import { isDate, isDateTime, isTime } from '../checks/date-time.js';
import { isUri } from '../checks/uri.js';

export { sameJson } from '../same-json.js';

/** What generated validators import, so that they and zod check a format by the same code. Fits `ajv.addFormat`, too. */
export const formats: {
  readonly [Name in 'date-time' | 'date' | 'time' | 'uri']: (value: string) => boolean;
} = { 'date-time': isDateTime, date: isDate, time: isTime, uri: isUri };

/** Length of a text as JSON Schema counts it: a letter beyond the basic plane is one, although JavaScript has two. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
