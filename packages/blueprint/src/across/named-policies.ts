import { defineRule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { meantHint } from './meant-hint.js';
import { policiesOf } from './rules-about.js';
import { type UnknownIriRule, unlessKnown } from './unless-known.js';

/** A policy that no file holds. */
export const policyMissing: UnknownIriRule = defineRule<{ iri: string; meant: string | undefined }>({
  id: 'dataspace/policy-missing',
  title: 'Policy that no file holds',
  level: 'error',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.1 (uid)',
  requirements: [],
  help: 'Add the policy to one of the policy files, or correct the IRI: without a policy nobody may use the data.',
  message: ({ iri, meant }) => `no file holds a policy ${iri}${meantHint(meant)}`,
});

/** The policies that datasets name. */
export const namedPolicies: AcrossCheck = {
  rules: [policyMissing],
  applies: ({ dataSpace }) => dataSpace.datasets.some(({ policy }) => policy !== undefined),
  *check(scope) {
    const known = new Set(policiesOf(scope).flatMap(({ uid }) => uid ?? []));
    for (const [index, { policy }] of scope.dataSpace.datasets.entries()) {
      if (policy !== undefined)
        yield* unlessKnown(scope.document, policyMissing, `/datasets/${index}/policy`, policy, known);
    }
  },
};
