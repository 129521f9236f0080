import type { ComplianceFacts } from '@ds4sscc/interop';
import { type Compliance, checkCompliance } from '@ds4sscc/policy/compliance';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { shippedProfiles } from '../kinds/policy-graph.js';

const mostShown = 5;

/** Each log of use without errors, held against the policy whose uid it names. A log whose policy is not at hand gives none. */
export function complianceFacts(facts: DataSpaceFacts): readonly ComplianceFacts[] {
  const policies = facts.policies.flatMap((one) => one.policies);
  return facts.artefacts.flatMap((artefact) => {
    if (artefact.kind !== 'usage-log') return [];
    const { source, valid, form, places } = artefact;
    const agreed = policies.filter(({ uid }) => uid !== undefined && uid === form?.agreement);
    if (!valid || !form || agreed.length === 0) return [];
    const log = form.events.map(({ dateTime, action, target, assignee }) => ({ dateTime, action, target, assignee }));
    const compliance = checkCompliance(agreed, log, { now: form.until, profiles: shippedProfiles });
    return {
      source,
      agreement: form.agreement,
      verdict: compliance.verdict,
      events: log.length,
      violations: violatingIn(compliance, log).map(
        (index) => places[`/events/${index}`] ?? { source, pointer: `/events/${index}` },
      ),
    };
  });
}

/** Places in the log of what was wrong: the outcome of events is in order of time, the log need not be. */
function violatingIn({ events }: Compliance, log: readonly object[]): readonly number[] {
  const wrong = new Set<object>(
    events.filter(({ state }) => state === 'violation').map(({ performance }) => performance),
  );
  return log.flatMap((event, index) => (wrong.has(event) ? [index] : [])).slice(0, mostShown);
}
