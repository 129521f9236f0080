import type { Waiver } from './claim.js';

/** The waiver as it stands on a day (RFC 3339 full-date). One without a day to compare with counts for nothing: it may be over. */
export function waiverOn(waiver: Waiver, today: string | undefined): Waiver {
  const { reason, owner, expires } = waiver;
  const expired = today === undefined || !isDay(expires) || today > expires;
  return { reason, owner, expires, ...(expired && { expired }) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
