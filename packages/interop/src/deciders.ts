import type { Decider } from './decider.js';
import { acknowledgedRules } from './deciders/mim3/acknowledged-rules.js';
import { allowedAnonymity } from './deciders/mim3/allowed-anonymity.js';
import { changeNotification } from './deciders/change-notification.js';
import { clearTerms } from './deciders/mim3/clear-terms.js';
import { commonModels } from './deciders/mim2/common-models.js';
import { completeDocumentation } from './deciders/mim2/complete-documentation.js';
import { compliantSupply } from './deciders/mim3/compliant-supply.js';
import { compliantUse } from './deciders/mim3/compliant-use.js';
import { comprehensibleRules } from './deciders/mim3/comprehensible-rules.js';
import { conformingParticipants } from './deciders/mim3/conforming-participants.js';
import { consistentInterface } from './deciders/consistent-interface.js';
import { containedTerms } from './deciders/mim3/contained-terms.js';
import { describedAccess } from './deciders/described-access.js';
import { describedParticipants } from './deciders/mim3/described-participants.js';
import { discoverableAssets } from './deciders/mim3/discoverable-assets.js';
import { documentedExtensions } from './deciders/mim2/documented-extensions.js';
import { documentedModels } from './deciders/mim2/documented-models.js';
import { electronicAgreements } from './deciders/mim3/electronic-agreements.js';
import { endedAgreements } from './deciders/mim3/ended-agreements.js';
import { equalFormats } from './deciders/mim2/equal-formats.js';
import { exchangeableModels } from './deciders/mim2/exchangeable-models.js';
import { extendedModels } from './deciders/mim2/extended-models.js';
import { filterableAccess } from './deciders/filterable-access.js';
import { governanceModel } from './deciders/mim3/governance-model.js';
import { harmlessProfiles } from './deciders/mim2/harmless-profiles.js';
import { identifiedProviders } from './deciders/mim3/identified-providers.js';
import { listedParticipants } from './deciders/mim3/listed-participants.js';
import { machineReadableData } from './deciders/machine-readable-data.js';
import { namedPayloadModel } from './deciders/named-payload-model.js';
import { offeredTerms } from './deciders/mim3/offered-terms.js';
import { openGeospatialEncoding } from './deciders/open-geospatial-encoding.js';
import { openSerialisations } from './deciders/mim2/open-serialisations.js';
import { publishedSchemas } from './deciders/mim2/published-schemas.js';
import { receivedRequests } from './deciders/mim3/received-requests.js';
import { recognisedModels } from './deciders/mim2/recognised-models.js';
import { requestChannels } from './deciders/mim3/request-channels.js';
import { restrictedAccess } from './deciders/restricted-access.js';
import { severalNotifications } from './deciders/several-notifications.js';
import { signedAgreements } from './deciders/mim3/signed-agreements.js';
import { standardLicences } from './deciders/mim3/standard-licences.js';
import { standardMetadata } from './deciders/mim3/standard-metadata.js';
import { sufficientMetadata } from './deciders/mim3/sufficient-metadata.js';
import { uniqueIdentifiers } from './deciders/mim1/unique-identifiers.js';
import { verifiedUsers } from './deciders/mim3/verified-users.js';

/** All deciders. A requirement without one is decided by error findings alone, and is otherwise unknown. */
export const deciders: readonly Decider[] = [
  machineReadableData,
  describedAccess,
  namedPayloadModel,
  consistentInterface,
  filterableAccess,
  changeNotification,
  severalNotifications,
  restrictedAccess,
  uniqueIdentifiers,
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
  openGeospatialEncoding,
];
