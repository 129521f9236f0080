import { ds4ssccProfile } from '@ds4sscc/policy';
import type { DataSpace, DescribedAgreement, DescribedDataset } from '../data-space.js';
import { type OdrlObject, offerRules } from './offer-rules.js';
import { sharedDatasets, termsOf } from './terms-of.js';

/** A policy in ODRL's JSON-LD, to be put beside others under `@graph`. */
export interface DerivedPolicy {
  /** The dataset it is about. */
  readonly dataset: string;
  readonly uid: string;
  readonly value: OdrlObject;
}

/**
 * The offers and agreements that a description states, in ODRL: an offer for each dataset that has one, an agreement for
 * each signed agreement on data sharing, with what was agreed for each party: its own terms, else the dataset's offer. An offer
 * that was changed after the signature is not what was agreed: there is no agreement then. Nothing is granted that is not written.
 *
 * @example
 * ```ts
 * import { defineDataSpace, derivePolicies } from '@ds4sscc/blueprint';
 *
 * const city = { id: 'https://city.example/', name: 'City of Example', role: 'data-provider' } as const;
 * const air = {
 *   id: 'https://city.example/air',
 *   title: 'Air quality',
 *   publisher: city.id,
 *   offer: { permission: [{ action: ['use'], purpose: ['ScientificResearch'] }] },
 * };
 * const space = defineDataSpace({ dataspace: '1', id: 'https://city.example/space', title: 'City', participants: [city], datasets: [air] });
 * derivePolicies(space).offers[0]?.uid; // => 'https://city.example/air#offer'
 * ```
 */
export function derivePolicies(space: DataSpace): {
  readonly offers: readonly DerivedPolicy[];
  readonly agreements: readonly DerivedPolicy[];
} {
  return {
    offers: space.datasets.flatMap((dataset) => offerOf(dataset) ?? []),
    agreements: (space.governance?.agreements ?? []).flatMap((agreement) => agreementsOf(agreement, space)),
  };
}

/** The IRI that the offer of a dataset has: the one that the description gives, else one made of the dataset's. */
export function offerUid({ id, policy }: Pick<DescribedDataset, 'id' | 'policy'>): string {
  return policy ?? (id.includes('#') ? `${id}-offer` : `${id}#offer`);
}

/** What is forbidden wins: without a strategy, a policy that permits and forbids the same is void (Information Model 2.10). */
const strategy = { conflict: 'prohibit' };

function offerOf(dataset: DescribedDataset): DerivedPolicy | undefined {
  if (dataset.offer === undefined) return undefined;
  const uid = offerUid(dataset);
  const { permission, prohibition } = offerRules(dataset.offer);
  const about = (rule: OdrlObject): OdrlObject => ({ ...rule, target: dataset.id });
  return {
    dataset: dataset.id,
    uid,
    value: {
      '@type': 'Offer',
      uid,
      profile: ds4ssccProfile.iri,
      assigner: dataset.publisher,
      permission: permission.map(about),
      ...(prohibition.length > 0 && { ...strategy, prohibition: prohibition.map(about) }),
    },
  };
}

/** What is not signed is in force for nobody, and of what was agreed and not written down nothing is permitted. */
function agreementsOf(agreement: DescribedAgreement, space: DataSpace): readonly DerivedPolicy[] {
  const { id, parties, signed, until } = agreement;
  return sharedDatasets(agreement, space.datasets).flatMap((dataset, index) => {
    const terms = termsOf(agreement, dataset);
    if (terms === undefined || terms.known === 'lost') return [];
    const { permission, prohibition } = offerRules(terms.rules, { from: signed, until });
    const others = parties.filter((party) => party !== dataset.publisher);
    const between = (rule: OdrlObject): OdrlObject[] =>
      others.flatMap((assignee) =>
        rule['assignee'] === undefined || rule['assignee'] === assignee
          ? [{ ...rule, target: dataset.id, assignee }]
          : [],
      );
    const granted = permission.flatMap(between);
    if (granted.length === 0) return [];
    const uid = `${id}${id.includes('#') ? '-' : '#'}${index + 1}`;
    const forbidden = prohibition.flatMap(between);
    const value = {
      '@type': 'Agreement',
      uid,
      profile: ds4ssccProfile.iri,
      assigner: dataset.publisher,
      permission: granted,
      ...(forbidden.length > 0 && { ...strategy, prohibition: forbidden }),
    };
    return [{ dataset: dataset.id, uid, value }];
  });
}
