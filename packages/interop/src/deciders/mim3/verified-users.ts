import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AccessMechanism } from '../../access-mechanisms.js';
import { accessMechanisms } from '../../access-mechanisms.js';
import type { AssessmentInput, DatasetFacts } from '../../assessment-input.js';
import { catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import { isConnectorOf } from '../../is-connector-of.js';
import type { Decider, Decision } from '../../decider.js';
import { unlessAnonymous } from '../../participants/unless-anonymous.js';

const publicAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
/** Protocols by which a caller shows who it is, with attributes that can be verified. */
const identifying: ReadonlySet<string> = new Set(['DCP', 'OID4VP', 'OIDC', 'OpenID Connect', 'openid-connect']);

/** What is restricted asks for an identity that can be verified: OpenID Connect at its interface, or DCP or OID4VP at the connector. */
export const verifiedUsers: Decider = {
  requirement: 'MIM3 RC5.3',
  decide: (input) => unlessAnonymous(input, decideOn(input)),
};

function decideOn(input: AssessmentInput): Decision | undefined {
  const datasets = catalogueDatasets(input);
  if (datasets.length === 0) return undefined;
  const silent = datasets.filter(({ dataset }) => dataset.accessRights === undefined);
  const restricted = datasets.filter(
    ({ dataset: { accessRights } }) => accessRights !== undefined && accessRights !== publicAccess,
  );
  if (restricted.length === 0 && silent.length === 0)
    return {
      verdict: 'not-applicable',
      reason: `${counted(datasets.length, 'dataset')}, all public`,
      pointers: datasetPlaces(datasets),
    };
  const mechanisms = accessMechanisms(input);
  return everyClaim([
    ...silent.map(({ dataset }) => claim(dataset, 'unknown', 'not said whether access to it is restricted')),
    ...restricted.map(({ dataset }) => judge(dataset, mechanisms, input)),
  ]);
}

/**
 * A connector speaks for a dataset where a service of the catalogue that gives access to it is that connector. Of one that
 * nothing ties to the dataset, nobody knows whether it leads there: it shows no identity that is asked for, and where it asks
 * for none, it may be a way in.
 */
function judge(dataset: DatasetFacts, mechanisms: readonly AccessMechanism[], input: AssessmentInput): Claim {
  const serving = mechanisms.filter(({ service }) => (service.servesDataset ?? []).includes(dataset.iri));
  const open = serving.find(({ description }) => description?.valid && description.securedOperations === 0);
  if (open) return claim(dataset, 'fail', `${open.service.iri} asks nobody for credentials`);
  const connectors = artefactsOf(input, 'dataspace-versions');
  const weak = connectors
    .flatMap(({ versions }) => versions)
    .find(({ auth }) => !identifying.has(auth?.protocol ?? ''));
  if (serving.length === 0)
    return claim(
      dataset,
      'unknown',
      connectors.length === 0
        ? 'no service is described that gives access to it'
        : 'no service of the catalogue ties a connector to it',
    );
  const unseen = serving.filter(({ service }) => !connectors.some((connector) => isConnectorOf(connector, service)));
  if (unseen.some(({ description }) => !description || !identifiesAll(description)))
    return claim(
      dataset,
      'unknown',
      'a service that gives access to it is not seen to ask every caller for an identity by OpenID Connect',
    );
  if (weak || connectors.some(({ valid }) => !valid))
    return claim(
      dataset,
      'unknown',
      `a connector is not seen to ask for an identity in version ${weak?.version ?? 'of unknown number'}`,
    );
  return claim(dataset, 'pass', 'every way to it asks who calls, by OpenID Connect, DCP or OID4VP');
}

function identifiesAll({
  valid,
  securedOperations,
  operations,
  authentication = [],
}: NonNullable<AccessMechanism['description']>): boolean {
  return (
    valid &&
    operations > 0 &&
    securedOperations === operations &&
    authentication.length > 0 &&
    authentication.every((type) => type === 'openIdConnect')
  );
}

function claim({ iri, location }: DatasetFacts, verdict: Claim['verdict'], reason: string): Claim {
  return { subject: iri, method: 'artefact', verdict, reason, evidence: [{ location }] };
}
