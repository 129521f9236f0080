import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import type { PolicyRule } from '../policy.js';
import { rulesOf } from '../walk-policy.js';

const rule: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'odrl/rule-of-two-kinds',
  title: 'Prohibition that is another rule too',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.6 (the classes of rules are disjoint)',
  requirements: ['MIM3 RC2.2'],
  help: 'Give the prohibition a node or identifier of its own. One rule cannot forbid and allow or demand the same.',
  message: ({ kind }) => `the prohibition is also used as ${kind}`,
});

/** A node that is read as a prohibition and as another rule. */
export const ruleOfTwoKinds: Lint = {
  rule,
  check(policy, { report }) {
    const prohibitions = new Set(policy.prohibitions.map(nodeOf));
    for (const one of rulesOf(policy)) {
      const node = nodeOf(one);
      if (one.kind !== 'prohibition' && node !== undefined && prohibitions.has(node)) {
        report(rule, one.location, { kind: one.kind });
      }
    }
  },
};

function nodeOf({ uid, location }: PolicyRule): string | undefined {
  return uid ?? location.node;
}
