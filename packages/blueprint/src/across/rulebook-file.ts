import { defineRule, type Rule } from '@ds4sscc/findings';
import { pathInFolder } from '../description/path-in-folder.js';
import type { AcrossCheck, Scope } from './across-check.js';
import { rulebookOf } from './rules-about.js';

/** A rulebook that says nothing a program could compare offers with. */
export const rulebookWithoutPolicies: Rule<{ path: string }> = defineRule<{ path: string }>({
  id: 'dataspace/rulebook-without-policies',
  title: 'Rulebook without policies',
  level: 'error',
  source: 'DS4SSCC data space description 1; DS4SSCC D2.2, conditions for access and use',
  requirements: ['MIM3 RC2.4'],
  help: 'Name a file with ODRL policies, or a ds4sscc/rulebook whose "policies" are all among the policy files. Until then no offer is held against the rulebook.',
  message: ({ path }) => `"${path}" is named as the rulebook and holds no policies, so no offer was compared with it`,
});

/** The file that the description names as its rulebook; one that is not there is another finding. */
export const rulebookFile: AcrossCheck = {
  rules: [rulebookWithoutPolicies],
  applies: (scope) => pathOf(scope) !== undefined,
  *check(scope) {
    const path = pathOf(scope);
    if (path !== undefined && rulebookOf(scope).length === 0)
      yield scope.document.finding(rulebookWithoutPolicies, '/governance/rulebook', { path }, { value: path });
  },
};

function pathOf({ dataSpace, folder, facts }: Scope): string | undefined {
  const path = dataSpace.governance?.rulebook;
  return path !== undefined && facts.kinds.has(pathInFolder(folder, path)) ? path : undefined;
}
