import type { ApiFacts, AssessmentInput } from '../../assessment-input.js';
import { type CatalogueDataset, catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { artefactClaim } from './artefact-claim.js';

const rights = 'http://publications.europa.eu/resource/authority/access-right/';
const publicAccess = `${rights}PUBLIC`;
const restricted: ReadonlySet<string> = new Set(
  ['RESTRICTED', 'NON_PUBLIC', 'SENSITIVE', 'CONFIDENTIAL'].map((word) => `${rights}${word}`),
);

/**
 * The requirement binds only where access is restricted, which the access rights of the datasets tell. Then each restricted
 * dataset has a policy (MIM6), and each interface that was given asks for credentials wherever it refuses callers (MIM3).
 */
export const restrictedAccess: Decider = {
  requirement: 'MIM0 C4',
  decide(input) {
    const datasets = catalogueDatasets(input);
    if (datasets.length === 0) return undefined;
    const other = datasets.filter(({ dataset }) => dataset.accessRights !== publicAccess);
    if (other.length > 0) return everyClaim([...other.map(datasetClaim), ...interfaceClaims(input)]);
    const secured = (input.apis ?? []).filter(({ securedOperations }) => securedOperations > 0);
    if (secured.length > 0)
      return {
        verdict: 'unknown',
        reason: 'all datasets are public, yet an interface asks for credentials',
        pointers: secured.map(({ source }) => ({ source })),
      };
    return {
      verdict: 'not-applicable',
      reason: `${counted(datasets.length, 'dataset')}, all public`,
      pointers: datasetPlaces(datasets),
    };
  },
};

function datasetClaim({ dataset, distributions }: CatalogueDataset): Claim {
  const claim = { subject: dataset.iri, method: 'auto' as const, evidence: [{ location: dataset.location }] };
  if (!restricted.has(dataset.accessRights ?? ''))
    return { ...claim, verdict: 'unknown', reason: 'whether it is public is not stated' };
  const offered =
    dataset.hasPolicy.some(isNode) ||
    (distributions.length > 0 && distributions.every(({ hasPolicy = '' }) => isNode(hasPolicy)));
  return offered
    ? { ...claim, verdict: 'pass', reason: 'restricted, with a policy that says who may' }
    : { ...claim, verdict: 'fail', reason: 'restricted, and no policy says who may' };
}

/** An IRI or a blank node: a word alone leads to no policy. */
function isNode(value: string): boolean {
  return value.includes(':');
}

/** Restricted data behind an interface that nobody described, or that asks nobody who he is, is an open question. */
function interfaceClaims({ apis = [], catalogues = [] }: AssessmentInput): readonly Claim[] {
  const secured = apis.filter(({ valid, securedOperations }) => valid && securedOperations > 0);
  if (secured.length === 0)
    return [
      {
        ...artefactClaim(
          catalogues[0]?.source ?? '',
          'unknown',
          'no description of an interface that asks for credentials',
        ),
        subject: 'the interfaces',
      },
    ];
  return apis
    .filter(({ securedOperations, openRestrictions = 0 }) => securedOperations + openRestrictions > 0)
    .map(claimOn);
}

function claimOn({ source, valid, authentication = [], openRestrictions = 0 }: ApiFacts): Claim {
  if (!valid) return artefactClaim(source, 'unknown', 'the description has errors');
  if (openRestrictions > 0)
    return artefactClaim(
      source,
      'fail',
      `${counted(openRestrictions, 'operation')} restricted without a security scheme`,
    );
  // A key says that the caller knows it, not who he is (MIM3: actors are identified).
  const identifying = authentication.filter((type) => type !== 'apiKey');
  return identifying.length > 0
    ? artefactClaim(source, 'pass', `restricted by ${identifying.join(', ')}`)
    : artefactClaim(source, 'unknown', 'its credentials do not say who the caller is');
}
