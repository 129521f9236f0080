import type { Facts } from './facts.js';
import { instantOf, scanDate, scanDateTime } from './scan/scan-date-time.js';

/** Where no attribute has an instant, the date that the shared models have counts, if it is one: models may take any text. */
export function settleTime(facts: Facts, bytes: Uint8Array): void {
  const { dateStart, dateEnd } = facts;
  if (facts.timeStart >= 0 || dateStart < 0) return;
  // The scanners read the quotation mark behind it, too.
  const isDated = scanDateTime(bytes, dateStart, dateEnd + 1) >= 0 || scanDate(bytes, dateStart, dateEnd + 1) >= 0;
  const instant = isDated ? instantOf(bytes, dateStart, dateEnd) : Number.NaN;
  if (Number.isNaN(instant)) return;
  facts.timeStart = dateStart;
  facts.timeEnd = dateEnd;
  facts.instant = instant;
}
