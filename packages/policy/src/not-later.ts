import { parseDateTime, relateDateTimes } from './date-time.js';
import { type Truth, truthOf } from './truth.js';
import { xsd } from './vocabulary.js';

/** Whether something was done by the moment of the request: what is done after it does not count for it. */
export function notLater(done: string | undefined, now: string | undefined): Truth {
  if (done === undefined || now === undefined) return 'satisfied';
  const [first, second] = [parseDateTime(done, `${xsd}dateTime`), parseDateTime(now, `${xsd}dateTime`)];
  if (!first || !second) return 'unknown';
  const possible = relateDateTimes(first, second).map((relation) => relation !== 'after');
  return possible.every((one) => one === possible[0]) ? truthOf(possible[0] === true) : 'unknown';
}
