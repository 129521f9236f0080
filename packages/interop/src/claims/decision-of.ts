import type { Verdict } from '@ds4sscc/findings';
import type { Decision } from '../decider.js';
import type { Claim } from './claim.js';

const mostReasons = 3;
const mostPlaces = 5;

/** A decision of this verdict that rests on the claims which have it, with all claims beside it. */
export function decisionOf(verdict: Verdict, claims: readonly Claim[]): Decision {
  const deciding = claims.filter((claim) => claim.verdict === verdict);
  const more = deciding.length - mostReasons;
  return {
    verdict,
    reason: [
      ...deciding.slice(0, mostReasons).map(({ subject, reason }) => `${subject}: ${reason}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('; '),
    pointers: deciding
      .flatMap(({ evidence }) => evidence.slice(0, 1).map(({ location }) => location))
      .slice(0, mostPlaces),
    claims,
  };
}
