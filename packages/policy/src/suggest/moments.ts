import { compareInstants, type Instant, parseDateTime, widestZone } from '../date-time.js';
import type { AtomicConstraint } from '../policy.js';
import { readRight } from '../values/read-right.js';
import { odrl, xsd } from '../vocabulary.js';

/** The moments at which a constraint on `odrl:dateTime` may change, in any order. */
export function boundariesOf(constraint: AtomicConstraint): readonly Instant[] {
  if (constraint.leftOperand !== `${odrl}dateTime`) return [];
  return constraint.rightOperands.flatMap((right) => {
    const value = readRight(right, constraint);
    if (value?.space !== 'dateTime') return [];
    const { start, end, zoned } = value.value;
    if (zoned) return [start, end];
    // Without a zone it may be meant anywhere on earth (XML Schema 1.1, 3.3.7).
    return [moved(start, -widestZone), moved(start, widestZone), moved(end, -widestZone), moved(end, widestZone)];
  });
}

/** Each boundary and a moment right before and after it, in order, each once. */
export function momentsAround(boundaries: readonly Instant[]): readonly Instant[] {
  const all = boundaries.flatMap((at) => [moved(at, -1), at, moved(at, 1)]).sort(compareInstants);
  return all.filter((one, at) => at === 0 || compareInstants(all[at - 1] as Instant, one) !== 0);
}

/** A moment as the request tells it; `undefined` where it has no zone or is none. */
export function readMoment(text: string | undefined): Instant | undefined {
  const moment = text === undefined ? undefined : parseDateTime(text, `${xsd}dateTime`);
  return moment?.zoned === true ? moment.start : undefined;
}

/** A moment as `xsd:dateTime` in UTC; `undefined` for years that are not written with four digits. */
export function writeMoment({ seconds, fraction }: Instant): string | undefined {
  if (seconds < firstYear || seconds >= lastYear) return undefined;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** The beginnings of the years 1 and 10000. */
const [firstYear, lastYear] = [-62_135_596_800, 253_402_300_800];

function moved({ seconds, fraction }: Instant, by: number): Instant {
  return { seconds: seconds + by, fraction };
}
