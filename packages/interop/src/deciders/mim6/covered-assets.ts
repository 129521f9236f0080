import type { AssessmentInput, PolicyFacts } from '../../assessment-input.js';
import { type CatalogueDataset, catalogueDatasets } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { isRuling } from '../../is-ruling.js';

const publicAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
/**
 * Every restricted dataset stands under a policy, as a whole or with all its distributions, and none of these opens it to everybody. What no policy permits is denied
 * (ODRL Information Model 2.2, 2.10), so that the default is to deny wherever a policy rules.
 */
export const coveredAssets: Decider = {
  requirement: 'MIM6 R1.1',
  decide(input) {
    // Where nothing is restricted there is no claim: that shows no rule at work.
    return everyClaim(catalogueDatasets(input).flatMap((dataset) => claimOn(dataset, input)));
  },
};

function claimOn({ dataset, distributions }: CatalogueDataset, { policies = [] }: AssessmentInput): readonly Claim[] {
  const { iri, accessRights, location } = dataset;
  if (accessRights === publicAccess) return [];
  const claim = (verdict: Claim['verdict'], reason: string, rests: readonly PolicyFacts[] = []): readonly Claim[] => [
    {
      subject: iri,
      method: 'artefact',
      verdict,
      reason,
      evidence: [{ location }, ...rests.slice(0, 5).map((policy) => ({ location: policy.location }))],
    },
  ];
  if (accessRights === undefined) return claim('unknown', 'does not say whether access to it is restricted');
  const names = new Set([iri, ...dataset.distribution]);
  const ruling = policies.filter(isRuling);
  const named = new Set([...dataset.hasPolicy, ...distributions.flatMap(({ hasPolicy }) => hasPolicy ?? [])]);
  const covering = ruling.filter(
    ({ uid, targets }) => (uid !== undefined && named.has(uid)) || targets.some((target) => names.has(target)),
  );
  if (covering.length === 0) {
    if (policies.length === 0) return claim('unknown', 'is restricted, and no policy was given');
    const absent = [...named].filter((uid) => !policies.some((policy) => policy.uid === uid));
    return absent.length > 0
      ? claim('unknown', `is restricted by ${absent.join(', ')}, which was not given`)
      : claim('fail', 'is restricted, and no policy rules access to it');
  }
  const open = covering.filter(({ openTargets = [] }) => openTargets.some((target) => names.has(target)));
  if (open.length > 0) return claim('fail', 'is restricted, and a policy lets anyone use it', open);
  const bare = bareDistributions({ dataset, distributions }, covering);
  const unseen = bare.find(({ hasPolicy }) => hasPolicy !== undefined);
  if (unseen) return claim('unknown', `is restricted by ${unseen.hasPolicy}, which was not given`, covering);
  if (bare[0]) return claim('fail', `is restricted, and no policy rules access to ${bare[0].iri}`, covering);
  const broken = covering.filter(({ errors, notUnderstood, conflicts }) => errors + notUnderstood + conflicts > 0);
  if (broken.length > 0)
    return claim('unknown', 'stands under a policy that has errors, contradicts itself or is not understood', broken);
  if (covering.some(({ openTargets }) => openTargets === undefined))
    return claim('unknown', 'stands under a policy that was not asked whether it lets anyone in', covering);
  return claim('pass', 'stands under policies none of which lets everybody in', covering);
}

/** Distributions that none of the policies is about, where none is about the dataset as a whole. */
function bareDistributions(
  { dataset, distributions }: CatalogueDataset,
  covering: readonly PolicyFacts[],
): readonly { readonly iri: string; readonly hasPolicy?: string }[] {
  const isCovered = (iri: string, named: readonly string[]): boolean =>
    covering.some(({ uid, targets }) => targets.includes(iri) || (uid !== undefined && named.includes(uid)));
  if (isCovered(dataset.iri, dataset.hasPolicy)) return [];
  const described = new Map(distributions.map((one) => [one.iri, one]));
  return dataset.distribution
    .map((iri): { iri: string; hasPolicy?: string } => described.get(iri) ?? { iri })
    .filter(({ iri, hasPolicy }) => !isCovered(iri, hasPolicy === undefined ? [] : [hasPolicy]));
}
