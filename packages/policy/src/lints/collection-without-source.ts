import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule = defineRule({
  id: 'odrl/collection-without-source',
  title: 'Refined collection without source',
  level: 'error',
  source: 'ODRL Information Model 2.2, sections 2.2.2 and 2.3.2',
  requirements: ['MIM3 RC2.2'],
  help: 'Say with odrl:source which collection the refinement selects from. The selection itself has no identifier.',
  message: () => 'the refinement selects from a collection that is not named',
});

/** A selection from nobody knows what. */
export const collectionWithoutSource: Lint = {
  rule,
  check(policy, { report }) {
    for (const { targets, assigners, assignees } of rulesOf(policy)) {
      for (const { refinements, sources, location } of [...targets, ...assigners, ...assignees]) {
        if (refinements.length > 0 && sources === undefined) report(rule, location, {});
      }
    }
  },
};
