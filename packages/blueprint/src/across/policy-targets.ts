import { defineRule, excerptOf, type Finding, finding, nearestWord } from '@ds4sscc/findings';
import type { Policy } from '@ds4sscc/policy';
import type { AcrossCheck, Scope } from './across-check.js';
import { meantHint } from './meant-hint.js';
import { policyFilesOf } from './rules-about.js';
import type { UnknownIriRule } from './unless-known.js';

/** A rule over something that nobody described. */
export const targetUnknown: UnknownIriRule = defineRule<{ iri: string; meant: string | undefined }>({
  id: 'dataspace/policy-target-unknown',
  title: 'Policy for a dataset that is not described',
  level: 'warning',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.2 (target)',
  requirements: [],
  help: 'Correct the target, or describe the dataset: as it stands the rule governs nothing in this data space.',
  message: ({ iri, meant }) => `the target ${iri} is no dataset of this data space${meantHint(meant)}`,
});

/** What the rules of the policies are about. */
export const policyTargets: AcrossCheck = {
  rules: [targetUnknown],
  applies: (scope) => policyFilesOf(scope).length > 0,
  *check(scope) {
    const known = knownTargets(scope);
    for (const { document, policies } of policyFilesOf(scope))
      for (const policy of policies) yield* unknownTargets(policy, document, known);
  },
};

function knownTargets({ dataSpace, folder, facts }: Scope): ReadonlySet<string> {
  const catalogued = facts.catalogues
    .filter(({ document: { source } }) => source.startsWith(folder))
    .flatMap(({ catalogue }) => [...catalogue.datasets, ...catalogue.distributions, ...catalogue.dataServices]);
  return new Set([
    ...dataSpace.datasets.map(({ id }) => id),
    ...(dataSpace.services ?? []).map(({ id }) => id),
    ...catalogued.map(({ iri }) => iri),
  ]);
}

function* unknownTargets(
  { permissions, prohibitions, obligations }: Policy,
  document: Scope['facts']['policies'][number]['document'],
  known: ReadonlySet<string>,
): Generator<Finding> {
  for (const { targets } of [...permissions, ...prohibitions, ...obligations]) {
    for (const { names, collection, location } of targets) {
      const [iri] = names;
      if (iri === undefined || collection || names.some((name) => known.has(name))) continue;
      const { line = 1, column = 1 } = location;
      const excerpt = excerptOf(document.lineText(line), column);
      yield finding(targetUnknown, location, { iri, meant: nearestWord(iri, known) }, { value: iri, excerpt });
    }
  }
}
