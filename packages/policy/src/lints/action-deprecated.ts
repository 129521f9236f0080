import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { actionIri } from '../profile.js';
import { actionTerms } from '../vocabulary.js';
import { actionsOf } from '../walk-policy.js';

const rule: Rule<{ action: string; successor?: string }> = defineRule<{ action: string; successor?: string }>({
  id: 'odrl/action-deprecated',
  title: 'Deprecated action',
  level: 'warning',
  source: 'ODRL Vocabulary & Expression 2.2, deprecated terms',
  requirements: [],
  help: 'Write the action that took its place; other systems may not know the old one.',
  message: ({ action, successor }) =>
    `the action ${action} is deprecated${successor === undefined ? '' : `; ${successor} took its place`}`,
});

/** An action of ODRL 2.1 or before. */
export const actionDeprecated: Lint = {
  rule,
  check(policy, { report }) {
    for (const { iri, location } of actionsOf(policy)) {
      const found = Object.entries(actionTerms).find(([name, term]) => term.deprecated && actionIri(name) === iri);
      if (!found) continue;
      const [action, { exactMatch }] = found;
      const fix =
        exactMatch === undefined ? undefined : { description: exactMatch, replacement: actionIri(exactMatch) };
      report(rule, location, { action, ...(exactMatch && { successor: exactMatch }) }, { value: iri, fix });
    }
  },
};
