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
import { restrictedAccess } from './deciders/restricted-access.js';
import { severalNotifications } from './deciders/several-notifications.js';
import { standardLicences } from './deciders/standard-licences.js';
import { standardMetadata } from './deciders/standard-metadata.js';
import { sufficientMetadata } from './deciders/sufficient-metadata.js';
import { uniqueIdentifiers } from './deciders/mim1/unique-identifiers.js';
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

/** Deciders that stand on facts alone. */
const direct: readonly Decider[] = [
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
