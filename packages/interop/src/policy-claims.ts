import type { AssessmentInput, PolicyFacts } from './assessment-input.js';
import { catalogueDatasets } from './catalogue-datasets.js';
import type { Claim } from './claims/claim.js';
import { isRuling } from './is-ruling.js';

type Judged = Pick<Claim, 'verdict' | 'reason'>;

/** Claims on each policy that a dataset is offered under or that is at hand, those of the rulebook, and what only asks for something, aside. A policy that a catalogue names and nobody gave stays unknown. */
export function policyClaims(input: AssessmentInput, judge: (policy: PolicyFacts) => Judged): readonly Claim[] {
  const { policies = [] } = input;
  const known = new Set(policies.flatMap(({ uid }) => uid ?? []));
  const absent = catalogueDatasets(input).flatMap(({ dataset, distributions }) =>
    [...dataset.hasPolicy, ...distributions.flatMap(({ hasPolicy }) => hasPolicy ?? [])]
      .filter((uid) => !known.has(uid))
      .map((uid) => [uid, dataset.location] as const),
  );
  return [
    ...policies
      .filter((policy) => !policy.ofRulebook && isRuling(policy))
      .map((policy) => ({
        subject: policy.uid ?? policy.source,
        method: 'auto' as const,
        ...judge(policy),
        evidence: [{ location: policy.location }],
      })),
    ...[...new Map(absent)].map(([uid, location]) => ({
      subject: uid,
      method: 'auto' as const,
      verdict: 'unknown' as const,
      reason: 'the catalogue names this policy, and it is not at hand',
      evidence: [{ location }],
    })),
  ];
}
