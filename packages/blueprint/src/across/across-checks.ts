import type { AnyRule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { agreedTerms } from './agreed-terms.js';
import { agreements } from './agreements.js';
import { cataloguedDatasets } from './catalogued-datasets.js';
import { claimedModels } from './claimed-models.js';
import { conflictingPolicies } from './conflicting-policies.js';
import { datasetsWithoutPolicy } from './datasets-without-policy.js';
import { declaredModels } from './declared-models.js';
import { derivedCatalogue } from './derived-catalogue.js';
import { describedFiles } from './described-files.js';
import { foreignRulebook } from './foreign-rulebook.js';
import { licenceAgainstPolicy } from './licence-against-policy.js';
import { listedPublishers } from './listed-publishers.js';
import { namedPolicies } from './named-policies.js';
import { offerAgainstRulebook } from './offer-against-rulebook.js';
import { offerWrittenTwice } from './offer-written-twice.js';
import { personalData } from './personal-data.js';
import { placeholdersLeft } from './placeholders-left.js';
import { policyTargets } from './policy-targets.js';
import { references } from './references.js';
import { rulebookFile } from './rulebook-file.js';
import { servedDatasets } from './served-datasets.js';
import { services } from './services.js';
import { uniqueIds } from './unique-ids.js';

/** What no single library can see: each looks across the parts of one described data space. */
export const acrossChecks: readonly AcrossCheck[] = [
  describedFiles,
  placeholdersLeft,
  derivedCatalogue,
  uniqueIds,
  listedPublishers,
  servedDatasets,
  declaredModels,
  cataloguedDatasets,
  namedPolicies,
  policyTargets,
  conflictingPolicies,
  datasetsWithoutPolicy,
  references,
  offerWrittenTwice,
  licenceAgainstPolicy,
  claimedModels,
  personalData,
  agreements,
  agreedTerms,
  foreignRulebook,
  rulebookFile,
  offerAgainstRulebook,
  services,
];

/** The rules of these checks. */
export const acrossRules: readonly AnyRule[] = acrossChecks.flatMap(({ rules }) => rules);
