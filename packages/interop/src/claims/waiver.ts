import { isCalendarDay } from '@ds4sscc/findings';
import type { Waiver } from './claim.js';

/** The waiver as it stands on a day (RFC 3339 full-date). Where no day is known it may be over, so that it counts for nothing. */
export function waiverOn({ reason, owner, expires }: Waiver, today: string | undefined): Waiver {
  const expired = today === undefined || !isCalendarDay(expires) || today > expires;
  return { reason, owner, expires, ...(expired && { expired }) };
}

/** What the report says of a waiver, beside why the requirement fails. */
export function waiverWords({ reason, owner, expires, expired }: Waiver): string {
  return expired === true
    ? `a waiver of ${owner} until ${expires} no longer counts`
    : `accepted until ${expires} by ${owner}: ${reason}`;
}
