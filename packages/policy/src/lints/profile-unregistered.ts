import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';

const rule: Rule<{ profile: string }> = defineRule<{ profile: string }>({
  id: 'odrl/profile-unregistered',
  title: 'Profile that is not registered',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 3',
  requirements: ['MIM3 RC2.2'],
  help: 'Register the profile with the checker, or leave it out if the policy uses core terms only. A system that does not know a profile must not process the policy.',
  message: ({ profile }) =>
    `the profile <${profile}> is not registered: the policy cannot be processed and permits nothing`,
});

/** A policy in a dialect that the engine was not told about. */
export const profileUnregistered: Lint = {
  rule,
  check(policy, { report, profiles }) {
    for (const profile of policy.profile) {
      if (!profiles.some(({ iri }) => iri === profile)) report(rule, policy.location, { profile }, { value: profile });
    }
  },
};
