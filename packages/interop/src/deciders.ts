import type { Decider } from './decider.js';
import { changeNotification } from './deciders/mim0/change-notification.js';
import { consistentInterface } from './deciders/mim0/consistent-interface.js';
import { deliveredData } from './deciders/mim0/delivered-data.js';
import { describedAccess } from './deciders/mim0/described-access.js';
import { filterableAccess } from './deciders/mim0/filterable-access.js';
import { machineReadableData } from './deciders/mim0/machine-readable-data.js';
import { namedPayloadModel } from './deciders/mim0/named-payload-model.js';
import { restrictedAccess } from './deciders/mim0/restricted-access.js';
import { severalNotifications } from './deciders/mim0/several-notifications.js';
import { derivableLookup } from './deciders/mim1/derivable-lookup.js';
import { extendedOntology } from './deciders/mim1/extended-ontology.js';
import { lookedUpEntities } from './deciders/mim1/looked-up-entities.js';
import { mappedIdentifiers } from './deciders/mim1/mapped-identifiers.js';
import { persistentIdentifiers } from './deciders/mim1/persistent-identifiers.js';
import { readableSemantics } from './deciders/mim1/readable-semantics.js';
import { resolvedRelations } from './deciders/mim1/resolved-relations.js';
import { retrievedSemantics } from './deciders/mim1/retrieved-semantics.js';
import { uniqueIdentifiers } from './deciders/mim1/unique-identifiers.js';
import { commonModels } from './deciders/mim2/common-models.js';
import { completeDocumentation } from './deciders/mim2/complete-documentation.js';
import { documentedExtensions } from './deciders/mim2/documented-extensions.js';
import { documentedModels } from './deciders/mim2/documented-models.js';
import { equalFormats } from './deciders/mim2/equal-formats.js';
import { exchangeableModels } from './deciders/mim2/exchangeable-models.js';
import { extendedModels } from './deciders/mim2/extended-models.js';
import { harmlessProfiles } from './deciders/mim2/harmless-profiles.js';
import { openSerialisations } from './deciders/mim2/open-serialisations.js';
import { publishedSchemas } from './deciders/mim2/published-schemas.js';
import { recognisedModels } from './deciders/mim2/recognised-models.js';
import { acknowledgedRules } from './deciders/mim3/acknowledged-rules.js';
import { allowedAnonymity } from './deciders/mim3/allowed-anonymity.js';
import { clearTerms } from './deciders/mim3/clear-terms.js';
import { compliantSupply } from './deciders/mim3/compliant-supply.js';
import { compliantUse } from './deciders/mim3/compliant-use.js';
import { comprehensibleRules } from './deciders/mim3/comprehensible-rules.js';
import { conformingParticipants } from './deciders/mim3/conforming-participants.js';
import { containedTerms } from './deciders/mim3/contained-terms.js';
import { describedParticipants } from './deciders/mim3/described-participants.js';
import { discoverableAssets } from './deciders/mim3/discoverable-assets.js';
import { electronicAgreements } from './deciders/mim3/electronic-agreements.js';
import { endedAgreements } from './deciders/mim3/ended-agreements.js';
import { governanceModel } from './deciders/mim3/governance-model.js';
import { identifiedProviders } from './deciders/mim3/identified-providers.js';
import { listedParticipants } from './deciders/mim3/listed-participants.js';
import { offeredTerms } from './deciders/mim3/offered-terms.js';
import { receivedRequests } from './deciders/mim3/received-requests.js';
import { requestChannels } from './deciders/mim3/request-channels.js';
import { signedAgreements } from './deciders/mim3/signed-agreements.js';
import { standardLicences } from './deciders/mim3/standard-licences.js';
import { standardMetadata } from './deciders/mim3/standard-metadata.js';
import { sufficientMetadata } from './deciders/mim3/sufficient-metadata.js';
import { verifiedUsers } from './deciders/mim3/verified-users.js';
import { coveredAssets } from './deciders/mim6/covered-assets.js';
import { reviewedAccessRights } from './deciders/mim6/reviewed-access-rights.js';
import { secureAuthentication } from './deciders/mim6/secure-authentication.js';
import { transportEncryption } from './deciders/mim6/transport-encryption.js';
import { geospatialServices } from './deciders/mim7/geospatial-services.js';
import { linkedContextData } from './deciders/mim7/linked-context-data.js';
import { openGeospatialEncoding } from './deciders/mim7/open-geospatial-encoding.js';
import { persistentFeatures } from './deciders/mim7/persistent-features.js';
import { statedReferenceSystem } from './deciders/mim7/stated-reference-system.js';
import { accessibleModelData } from './deciders/mim8/accessible-model-data.js';
import { callableModels } from './deciders/mim8/callable-models.js';
import { chainableSteps } from './deciders/mim8/chainable-steps.js';
import { connectedWorkflows } from './deciders/mim8/connected-workflows.js';
import { delegatedAccess } from './deciders/mim8/delegated-access.js';
import { distinguishedData } from './deciders/mim8/distinguished-data.js';
import { documentedGaps } from './deciders/mim8/documented-gaps.js';
import { explainedViews } from './deciders/mim8/explained-views.js';
import { interactiveViews } from './deciders/mim8/interactive-views.js';
import { modelDataProvenance } from './deciders/mim8/model-data-provenance.js';
import { modelMetadata } from './deciders/mim8/model-metadata.js';
import { monitoredExecution } from './deciders/mim8/monitored-execution.js';
import { recordedRuns } from './deciders/mim8/recorded-runs.js';
import { trustworthyModels } from './deciders/mim8/trustworthy-models.js';

/** Deciders that stand on facts alone, in the order of the standard. */
const direct: readonly Decider[] = [
  machineReadableData,
  deliveredData,
  describedAccess,
  namedPayloadModel,
  consistentInterface,
  filterableAccess,
  changeNotification,
  severalNotifications,
  restrictedAccess,
  uniqueIdentifiers,
  lookedUpEntities,
  derivableLookup,
  mappedIdentifiers,
  persistentIdentifiers,
  retrievedSemantics,
  readableSemantics,
  resolvedRelations,
  extendedOntology,
  documentedModels,
  recognisedModels,
  extendedModels,
  exchangeableModels,
  commonModels,
  openSerialisations,
  completeDocumentation,
  equalFormats,
  publishedSchemas,
  harmlessProfiles,
  documentedExtensions,
  governanceModel,
  acknowledgedRules,
  comprehensibleRules,
  offeredTerms,
  clearTerms,
  standardLicences,
  containedTerms,
  conformingParticipants,
  compliantUse,
  compliantSupply,
  discoverableAssets,
  sufficientMetadata,
  standardMetadata,
  listedParticipants,
  describedParticipants,
  verifiedUsers,
  identifiedProviders,
  allowedAnonymity,
  signedAgreements,
  endedAgreements,
  electronicAgreements,
  requestChannels,
  receivedRequests,
  coveredAssets,
  reviewedAccessRights,
  transportEncryption,
  secureAuthentication,
  geospatialServices,
  openGeospatialEncoding,
  persistentFeatures,
  statedReferenceSystem,
  accessibleModelData,
  distinguishedData,
  modelMetadata,
  callableModels,
  trustworthyModels,
  delegatedAccess,
  modelDataProvenance,
  connectedWorkflows,
  chainableSteps,
  monitoredExecution,
  recordedRuns,
  explainedViews,
  interactiveViews,
  documentedGaps,
];

/** All deciders. A requirement without one is decided by error findings alone, and is otherwise unknown. */
export const deciders: readonly Decider[] = [...direct, linkedContextData(direct)];
