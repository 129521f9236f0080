import type { Decider } from './decider.js';
import { changeNotification } from './deciders/change-notification.js';
import { consistentInterface } from './deciders/consistent-interface.js';
import { describedAccess } from './deciders/described-access.js';
import { discoverableAssets } from './deciders/discoverable-assets.js';
import { documentedModels } from './deciders/documented-models.js';
import { filterableAccess } from './deciders/filterable-access.js';
import { identifiedProviders } from './deciders/identified-providers.js';
import { machineReadableData } from './deciders/machine-readable-data.js';
import { namedPayloadModel } from './deciders/named-payload-model.js';
import { offeredTerms } from './deciders/offered-terms.js';
import { openGeospatialEncoding } from './deciders/open-geospatial-encoding.js';
import { restrictedAccess } from './deciders/restricted-access.js';
import { severalNotifications } from './deciders/several-notifications.js';
import { standardLicences } from './deciders/standard-licences.js';
import { standardMetadata } from './deciders/standard-metadata.js';
import { sufficientMetadata } from './deciders/sufficient-metadata.js';
import { uniqueIdentifiers } from './deciders/mim1/unique-identifiers.js';

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
  offeredTerms,
  standardLicences,
  discoverableAssets,
  sufficientMetadata,
  standardMetadata,
  identifiedProviders,
  openGeospatialEncoding,
];
