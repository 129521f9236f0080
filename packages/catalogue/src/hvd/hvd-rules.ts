import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import type { ProfileClass, PropertyUse } from '../application-profile.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { type ClassRules, listOf } from '../dcat-ap-rules.js';
import { deriveRules, type UseArgs } from '../derive-rules.js';
import { hvdProfile } from '../hvd-profile.js';

/** A property that the regulation makes mandatory, and its rule. */
export interface HvdUse {
  readonly entry: ProfileClass;
  readonly use: PropertyUse;
  readonly rule: Rule<UseArgs>;
}

const mandatoryAnyway = new Set(
  dcatApProfile.classes.flatMap(({ iri, properties }) =>
    properties.filter(({ min }) => min > 0).map((use) => `${iri} ${use.iri}`),
  ),
);

/** What is mandatory for high-value datasets and not in DCAT-AP itself, from the table. */
export const hvdUses: readonly HvdUse[] = hvdProfile.classes.flatMap((entry) =>
  entry.properties.flatMap((use) => {
    const { missing } = deriveRules('hvd', [], hvdProfile, entry, use);
    if (!missing || mandatoryAnyway.has(`${entry.iri} ${use.iri}`)) return [];
    return [{ entry, use, rule: use.key === 'applicableLegislation' ? regulationRule(entry, missing) : missing }];
  }),
);

const inDcatAp = new Set(
  dcatApProfile.classes.flatMap(({ iri, properties }) => properties.map((use) => `${iri} ${use.iri}`)),
);

/** The properties that DCAT-AP itself does not have, with the rules about their values. */
export const hvdClasses: readonly ClassRules[] = hvdProfile.classes.flatMap((entry) => {
  if (!['Dataset', 'DatasetSeries', 'Distribution', 'DataService'].includes(entry.id)) return [];
  const uses = entry.properties
    .filter((use) => !inDcatAp.has(`${entry.iri} ${use.iri}`))
    .map((use) => {
      const { missing: _, ...rules } = deriveRules('hvd', ['MIM3 RC4.3'], hvdProfile, entry, use);
      return { use, rules };
    });
  return uses.length > 0 ? [{ entry, uses }] : [];
});

/** Of all legislation it is the regulation that has to be named: other acts may be there. */
function regulationRule(entry: ProfileClass, missing: Rule<UseArgs>): Rule<UseArgs> {
  const thing = entry.label.toLowerCase();
  return defineRule({
    ...missing,
    title: `High-value ${thing} that does not name the regulation`,
    message: ({ node, path }) => `high-value ${thing} ${node} does not name Regulation (EU) 2023/138 in ${path}`,
  });
}

/** A high-value dataset that only comes as a file. */
export const datasetApiMissing: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'hvd/dataset-api-missing',
  title: 'High-value dataset without an API',
  level: 'error',
  source: 'DCAT-AP HVD 3.0.0, Dataset, API access; Regulation (EU) 2023/138, Article 3',
  requirements: [],
  help: 'Describe the service as dcat:DataService with dcat:servesDataset, or link it from a distribution with dcat:accessService.',
  message: ({ dataset }) => `high-value dataset ${dataset} is served by no data service`,
});

/** A high-value distribution or service without terms. */
export const termsMissing: Rule<{ thing: string; node: string }> = defineRule<{ thing: string; node: string }>({
  id: 'hvd/terms-missing',
  title: 'High-value data without a licence or rights statement',
  level: 'error',
  source: 'DCAT-AP HVD 3.0.0, Distribution and Data Service, licence and rights; Regulation (EU) 2023/138, Article 4',
  requirements: [],
  help: 'Add dct:license with CC0, CC BY 4.0 or something at least as open, or state the terms with dct:rights.',
  message: ({ thing, node }) => `${thing} ${node} delivers high-value data and has no dct:license or dct:rights`,
});

/** All rules for high-value datasets. */
export const hvdRules: readonly AnyRule[] = [
  ...hvdUses.map(({ rule }) => rule),
  ...hvdClasses.flatMap(({ uses }) => uses.flatMap(({ rules }) => listOf(rules))),
  datasetApiMissing,
  termsMissing,
];
