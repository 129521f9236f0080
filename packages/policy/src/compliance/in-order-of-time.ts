import { compareInstants, type DateTime, parseDateTime } from '../date-time.js';
import type { Performance } from '../decision.js';
import { xsd } from '../vocabulary.js';

/** Events by time; as they were told where one of them has no time that compares with the others. */
export function inOrderOfTime(log: readonly Performance[]): readonly Performance[] {
  const dated = datedOf(log);
  const alike = dated.every(({ moment }) => moment.zoned === dated[0]?.moment.zoned);
  if (dated.length < log.length || !alike) return log;
  return dated.sort((a, b) => compareInstants(a.moment.start, b.moment.start)).map(({ event }) => event);
}

/** Whether every event plainly was not later than the next. */
export function isOrdered(log: readonly Performance[]): boolean {
  const dated = datedOf(log);
  if (dated.length < log.length) return false;
  return dated.every(
    ({ moment: { zoned, start } }, at) =>
      zoned && (at === 0 || compareInstants((dated[at - 1] as Dated).moment.start, start) <= 0),
  );
}

interface Dated {
  readonly event: Performance;
  readonly moment: DateTime;
}

function datedOf(log: readonly Performance[]): Dated[] {
  return log.flatMap((event) => {
    const moment = event.dateTime === undefined ? undefined : parseDateTime(event.dateTime, `${xsd}dateTime`);
    return moment ? [{ event, moment }] : [];
  });
}
