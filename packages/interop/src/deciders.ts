import type { Decider } from './decider.js';
import { changeNotification } from './deciders/mim0/change-notification.js';
import { consistentInterface } from './deciders/mim0/consistent-interface.js';
import { deliveredData } from './deciders/mim0/delivered-data.js';
import { describedAccess } from './deciders/mim0/described-access.js';
import { discoverableAssets } from './deciders/discoverable-assets.js';
import { documentedModels } from './deciders/documented-models.js';
import { filterableAccess } from './deciders/mim0/filterable-access.js';
import { identifiedProviders } from './deciders/identified-providers.js';
import { machineReadableData } from './deciders/mim0/machine-readable-data.js';
import { namedPayloadModel } from './deciders/mim0/named-payload-model.js';
import { offeredTerms } from './deciders/offered-terms.js';
import { openGeospatialEncoding } from './deciders/open-geospatial-encoding.js';
import { restrictedAccess } from './deciders/mim0/restricted-access.js';
import { severalNotifications } from './deciders/mim0/several-notifications.js';
import { standardLicences } from './deciders/standard-licences.js';
import { standardMetadata } from './deciders/standard-metadata.js';
import { sufficientMetadata } from './deciders/sufficient-metadata.js';
import { uniqueIdentifiers } from './deciders/mim1/unique-identifiers.js';

/** All deciders. A requirement without one is decided by error findings alone, and is otherwise unknown. */
export const deciders: readonly Decider[] = [
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
  documentedModels,
  offeredTerms,
  standardLicences,
  discoverableAssets,
  sufficientMetadata,
  standardMetadata,
  identifiedProviders,
  openGeospatialEncoding,
];
