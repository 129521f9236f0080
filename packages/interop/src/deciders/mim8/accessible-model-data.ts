import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { DataPort } from '../../artefacts/model-description/model-description-facts.js';
import type { AssessmentInput, CatalogueFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';

/** All that workflows and models take and make is in a catalogue, with an address to get it from. */
export const accessibleModelData: Decider = {
  requirement: 'MIM8 R1.1',
  decide(input) {
    const { catalogues = [] } = input;
    const claims = portsOf(input).map(({ port, of, valid }): Claim => {
      const { dataset, name, location } = port;
      const [verdict, reason, place] = judge(dataset, catalogues);
      const isUnsound = verdict === 'pass' && !valid;
      return {
        subject: dataset ?? `${of}, ${name}`,
        method: 'artefact',
        verdict: isUnsound ? 'unknown' : verdict,
        reason: isUnsound ? `${reason}; but ${of} has errors` : reason,
        evidence: [{ location, excerpt: name }, ...(place ? [{ location: place }] : [])],
      };
    });
    return everyClaim(claims);
  },
};

interface UsedPort {
  readonly port: DataPort;
  readonly of: string;
  readonly valid: boolean;
}

/** Sources and outputs of workflows; of models what they name as datasets. */
function portsOf(input: AssessmentInput): readonly UsedPort[] {
  return [
    ...artefactsOf(input, 'workflow').flatMap(({ sources, outputs, source, valid }) =>
      [...sources, ...outputs].map((port) => ({ port, of: source, valid })),
    ),
    ...artefactsOf(input, 'model-description').flatMap(({ inputs, outputs, source, valid }) =>
      [...inputs, ...outputs].flatMap((port) => (port.dataset === undefined ? [] : [{ port, of: source, valid }])),
    ),
  ];
}

type Judged = readonly [Claim['verdict'], string, Claim['evidence'][number]['location']?];

function judge(iri: string | undefined, catalogues: readonly CatalogueFacts[]): Judged {
  if (iri === undefined) return ['unknown', 'which dataset it is, is not said'];
  if (catalogues.length === 0) return ['unknown', 'there is no catalogue that could list it'];
  for (const { datasets, distributions, dataServices } of catalogues) {
    const dataset = datasets.find((one) => one.iri === iri);
    if (!dataset) continue;
    const own = distributions.filter((one) => dataset.distribution.includes(one.iri));
    if (own.some(({ accessURL = [] }) => accessURL.length > 0))
      return ['pass', 'in the catalogue, with an access URL', dataset.location];
    if (
      dataServices.some(({ servesDataset = [], endpointURL }) => servesDataset.includes(iri) && endpointURL.length > 0)
    )
      return ['pass', 'in the catalogue, served by a data service', dataset.location];
    const isSilent = own.length > 0 && own.every(({ accessURL }) => accessURL === undefined);
    return isSilent
      ? ['unknown', 'in the catalogue, and whether it can be accessed is not known', dataset.location]
      : ['fail', 'in the catalogue, without an address to get it from', dataset.location];
  }
  return ['fail', 'in no catalogue'];
}
