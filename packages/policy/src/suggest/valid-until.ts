import { compareInstants, type Instant } from '../date-time.js';
import { compilePolicies } from '../compile/compile-policies.js';
import type { DecideOptions, Request } from '../decision.js';
import { inheritPolicies } from '../inherit/inherit-policies.js';
import { isStatefulRule, stateOperand } from '../ledger/state-operands.js';
import type { Policy } from '../policy.js';
import { atomicConstraintsOf, rulesOf } from '../walk-policy.js';
import { boundariesOf, readMoment, writeMoment } from './moments.js';

/** How long a decision stays as it is if nothing but time goes by. */
export type Validity =
  /** Before this moment it does not change; at it or right after it does. */
  | { readonly until: string }
  /** No moment is known at which it changes. */
  | { readonly until: 'open' }
  /** It hangs on how long ago something was done, or the request does not tell its moment. */
  | { readonly until: 'not-known' };

/**
 * Until when the answer to a request stays the same, its moment aside: the first moment named by the policies at which
 * deciding again gives another decision, or another reason.
 *
 * @example
 * ```ts
 * import { validUntil } from '@ds4sscc/policy/suggest';
 *
 * validUntil([], { action: 'read', target: 'urn:air', context: { dateTime: '2026-03-01T12:00:00Z' } }); // => { until: 'open' }
 * ```
 */
export function validUntil(
  policies: Policy | readonly Policy[],
  request: Request,
  options: DecideOptions = {},
): Validity {
  const list = Array.isArray(policies) ? (policies as readonly Policy[]) : [policies as Policy];
  const { answer } = compilePolicies(list, options);
  const first = answer(request);
  const now = readMoment(first.because === 'error' ? undefined : request.context?.dateTime);
  if (now === undefined) return { until: 'not-known' };
  const joined = inheritPolicies(list);
  const told = request.context?.performed !== undefined;
  if (told && joined.some(hangsOnTimePassed)) return { until: 'not-known' };
  const boundaries = distinct(joined.flatMap((policy) => atomicConstraintsOf(policy).flatMap(boundariesOf))).filter(
    (at) => compareInstants(at, now) > 0 || isSame(at, now),
  );
  for (const [place, at] of boundaries.entries()) {
    const after = between(at, boundaries[place + 1]);
    for (const moment of [at, after]) {
      if (compareInstants(moment, now) <= 0) continue;
      const dateTime = writeMoment(moment);
      if (dateTime === undefined) continue;
      const { decision, because } = answer({ ...request, context: { ...request.context, dateTime } });
      if (decision !== first.decision || because !== first.because) return { until: writeMoment(at) as string };
    }
  }
  return { until: 'open' };
}

/** The same as a text, where there is such a moment. */
export function untilOf(policies: readonly Policy[], request: Request, options: DecideOptions): string | undefined {
  const { until } = validUntil(policies, request, options);
  return until === 'open' || until === 'not-known' ? undefined : until;
}

/** Whether a rule counts the time since its last use, or duties have deadlines that only a log shows to be met. */
function hangsOnTimePassed(policy: Policy): boolean {
  const timed = atomicConstraintsOf(policy).some(({ leftOperand = '' }) => {
    const name = stateOperand(leftOperand);
    return name !== undefined && name !== 'count';
  });
  return timed && rulesOf(policy).some(isStatefulRule);
}

const isSame = (a: Instant, b: Instant): boolean => compareInstants(a, b) === 0;

function distinct(moments: readonly Instant[]): readonly Instant[] {
  const sorted = [...moments].sort(compareInstants);
  return sorted.filter((one, at) => at === 0 || !isSame(one, sorted[at - 1] as Instant));
}

/** A moment right after one, and before the next. */
function between({ seconds, fraction }: Instant, next: Instant | undefined): Instant {
  const later = { seconds, fraction: `${fraction.padEnd(9, '0')}1` };
  // Boundaries with more digits than this are too near for anyone to tell.
  return next !== undefined && compareInstants(later, next) >= 0 ? next : later;
}
