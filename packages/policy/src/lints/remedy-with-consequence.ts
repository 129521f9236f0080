import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule = defineRule({
  id: 'odrl/remedy-with-consequence',
  title: 'Remedy that has a consequence',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.6.6',
  requirements: ['MIM3 RC2.2'],
  help: 'Remove the consequence: a remedy is already what follows when a prohibition is broken.',
  message: () => 'the duty is a remedy and must not have a consequence of its own',
});

/** A remedy that does not end the matter. */
export const remedyWithConsequence: Lint = {
  rule,
  check(policy, { report }) {
    for (const { kind, consequences, location } of rulesOf(policy)) {
      if (kind === 'remedy' && consequences.length > 0) report(rule, location, {});
    }
  },
};
