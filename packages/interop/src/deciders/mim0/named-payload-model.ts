import type { AssessmentInput } from '../../assessment-input.js';
import { type CatalogueDataset, catalogueDatasets } from '../../catalogue-datasets.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider, Decision } from '../../decider.js';
import { artefactClaim } from './artefact-claim.js';

/** Either the interfaces or the catalogue may name the model: one complete answer is enough. */
export const namedPayloadModel: Decider = {
  requirement: 'MIM0 R1.4',
  decide(input) {
    const ofApis = apiClaims(input);
    const ofDatasets = catalogueDatasets(input).map(datasetClaim);
    const decisions = [everyClaim(ofApis), everyClaim(ofDatasets)].filter((one): one is Decision => one !== undefined);
    return decisions.find(({ verdict }) => verdict === 'pass') ?? anyClaim([...ofApis, ...ofDatasets].filter(isOpen));
  },
};

/** Of two incomplete answers, what is named does not count: only what is missing. */
function isOpen({ verdict }: Claim): boolean {
  return verdict !== 'pass';
}

function apiClaims({ apis = [] }: AssessmentInput): readonly Claim[] {
  return apis
    .filter(({ jsonResponses }) => jsonResponses > 0)
    .map(({ source, valid, jsonResponses, namedResponses }) => {
      if (!valid) return artefactClaim(source, 'unknown', 'the description has errors');
      const nameless = jsonResponses - namedResponses;
      return nameless > 0
        ? artefactClaim(
            source,
            'fail',
            `${nameless} of ${counted(jsonResponses, 'JSON response')} without a named schema`,
          )
        : artefactClaim(source, 'pass', `${counted(jsonResponses, 'JSON response')}, each with a named schema`);
    });
}

function datasetClaim({ dataset, distributions }: CatalogueDataset): Claim {
  const named =
    dataset.conformsTo.length > 0 ||
    (distributions.length > 0 && distributions.every(({ conformsTo }) => conformsTo.length > 0));
  return {
    subject: dataset.iri,
    method: 'auto',
    verdict: named ? 'pass' : 'fail',
    reason: named ? 'it says what it conforms to' : 'not a word on what it conforms to',
    evidence: [{ location: dataset.location }],
  };
}
