import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import type { Decider } from '../../decider.js';
import type { ProbeFacts } from '../../probe/probe-facts.js';
import { artefactClaim } from './artefact-claim.js';
import { claimOf, observed } from './probe-claims.js';

/** One way is enough: a resource for subscriptions, or conditional requests. A description can only be part of the answer. */
export const changeNotification: Decider = {
  requirement: 'MIM0 R3.1',
  decide({ apis = [], probes = [] }) {
    const described = apis
      .filter(({ valid, notifications }) => valid && notifications.length > 0)
      .map(({ source, notifications }) =>
        artefactClaim(
          source,
          'unknown',
          `described: ${notifications.join(', ')}; that a change arrives takes a live subscription`,
        ),
      );
    return anyClaim([...probes.flatMap(claimOn), ...described]);
  },
};

/** It fails only where both ways were looked for and neither is there. */
function claimOn(probe: ProbeFacts): readonly Claim[] {
  const seen = (['subscriptions', 'conditional-request'] as const).flatMap((id) => observed(probe, id) ?? []);
  const yes = seen.find(({ outcome }) => outcome === 'yes');
  if (yes) return [claimOf(probe, yes)];
  const [first, second] = seen;
  if (!first) return [];
  if (second && first.outcome === 'no' && second.outcome === 'no') return [claimOf(probe, second)];
  return [
    { ...claimOf(probe, { ...first, outcome: 'unknown' }), reason: 'not every way of being told was looked for' },
  ];
}
