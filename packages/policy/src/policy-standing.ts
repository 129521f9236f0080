import type { DecideOptions, PolicyOutcome } from './decision.js';
import { meaningful } from './meaningful.js';
import type { Policy, PolicyType } from './policy.js';

/** Policies of these classes are in force; the others propose, ask, claim, or need to be held (ODRL Vocabulary, policy subclasses). */
const binding: readonly PolicyType[] = ['Set', 'Agreement', 'Privacy'];

/** Whether a policy takes part in decisions at all. Its own conflicts come later. */
export function standingOf(policy: Policy, annotations: readonly string[], options: DecideOptions): PolicyOutcome {
  const outcome = { ...(policy.uid !== undefined && { policy: policy.uid }), location: policy.location };
  const asSet = policy.type === 'Offer' && options.treatOfferAsSet === true;
  if (policy.type === 'unknown') return { ...outcome, standing: 'not-understood', because: 'type' };
  if (!asSet && !binding.includes(policy.type)) return { ...outcome, standing: 'not-binding', because: policy.type };
  const odd = meaningful(policy.notUnderstood, annotations)[0];
  if (odd) return { ...outcome, standing: 'not-understood', because: odd.property };
  const registered = (options.profiles ?? []).map(({ iri }) => iri);
  const foreign = policy.profile.find((iri) => !registered.includes(iri));
  if (foreign !== undefined) return { ...outcome, standing: 'not-understood', because: foreign };
  return { ...outcome, standing: 'applied' };
}
