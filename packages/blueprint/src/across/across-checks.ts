import type { AnyRule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { agreements } from './agreements.js';
import { claimedModels } from './claimed-models.js';
import { licenceAgainstPolicy } from './licence-against-policy.js';
import { offerAgainstRulebook } from './offer-against-rulebook.js';
import { offerWrittenTwice } from './offer-written-twice.js';
import { personalData } from './personal-data.js';
import { references } from './references.js';
import { services } from './services.js';

/** What no single library can see: each looks across the parts of one described data space. */
export const acrossChecks: readonly AcrossCheck[] = [
  references,
  offerWrittenTwice,
  licenceAgainstPolicy,
  claimedModels,
  personalData,
  agreements,
  offerAgainstRulebook,
  services,
];

/** The rules of these checks. */
export const acrossRules: readonly AnyRule[] = acrossChecks.flatMap(({ rules }) => rules);
