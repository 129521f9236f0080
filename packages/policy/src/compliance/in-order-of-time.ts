import { compareInstants, parseDateTime } from '../date-time.js';
import type { Performance } from '../decision.js';
import { xsd } from '../vocabulary.js';

/** Events by time; as they were told where one of them has no time that compares with the others. */
export function inOrderOfTime(log: readonly Performance[]): readonly Performance[] {
  const dated = log.flatMap((event) => {
    const moment = event.dateTime === undefined ? undefined : parseDateTime(event.dateTime, `${xsd}dateTime`);
    return moment ? [{ event, moment }] : [];
  });
  const alike = dated.every(({ moment }) => moment.zoned === dated[0]?.moment.zoned);
  if (dated.length < log.length || !alike) return log;
  return dated.sort((a, b) => compareInstants(a.moment.start, b.moment.start)).map(({ event }) => event);
}
