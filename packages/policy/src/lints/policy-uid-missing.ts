import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule = defineRule({
  id: 'odrl/policy-uid-missing',
  title: 'Policy without identifier',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Give the policy an IRI of its own (uid in JSON-LD). Agreements, logs and catalogues refer to it by that IRI.',
  message: () => 'the policy has no uid, so that no agreement, log or catalogue can refer to it',
});

/** A policy nobody can refer to. */
export const policyUidMissing: Lint = {
  rule,
  check(policy, { report }) {
    if (policy.uid === undefined) report(rule, policy.location, {});
  },
};
