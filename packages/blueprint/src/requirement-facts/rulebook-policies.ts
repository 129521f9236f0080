import type { Policy } from '@ds4sscc/policy';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';

/** The policies at hand that a rulebook without errors names as its own: no offer may permit more than they do. */
export function rulebookPolicies(facts: DataSpaceFacts): readonly Policy[] {
  const named = new Set(
    facts.artefacts.flatMap((one) => (one.kind === 'rulebook' && one.valid ? (one.form?.policies ?? []) : [])),
  );
  const all = facts.policies.flatMap(({ policies }) => policies);
  const found = all.filter(({ uid }) => uid !== undefined && named.has(uid));
  // What is missing may forbid something: a comparison without it would be too generous.
  return found.length < named.size ? [] : found;
}
