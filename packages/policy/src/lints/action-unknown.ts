import { defineRule, nearestWord, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { actionTerms, odrl } from '../vocabulary.js';
import { actionsOf } from '../walk-policy.js';

const rule: Rule<{ action: string; suggestion?: string }> = defineRule<{ action: string; suggestion?: string }>({
  id: 'odrl/action-unknown',
  title: 'Action that nobody declared',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.4',
  requirements: ['MIM3 RC2.2'],
  help: 'Use an action of the ODRL vocabulary, or register the profile that declares it. Whether other actions include it is unknown, which denies.',
  message: ({ action, suggestion }) =>
    `<${action}> is no action of ODRL or of a registered profile${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** An action that neither ODRL nor a registered profile has. */
export const actionUnknown: Lint = {
  rule,
  check(policy, { report, hierarchy }) {
    for (const { iri, location } of actionsOf(policy)) {
      if (iri === undefined || hierarchy.encompassing(iri)) continue;
      const word = iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'), iri.lastIndexOf(':')) + 1);
      const suggestion = nearestWord(word, Object.keys(actionTerms));
      // Terms beyond ODRL are up to the profiles of the policy, which have rules of their own.
      if (policy.profile.length > 0 && (suggestion === undefined || !iri.startsWith(odrl))) continue;
      const fix =
        suggestion === undefined ? undefined : { description: `odrl:${suggestion}`, replacement: odrl + suggestion };
      report(rule, location, { action: iri, ...(suggestion && { suggestion }) }, { value: iri, fix });
    }
  },
};
