import type { Finding } from '@ds4sscc/findings';
import type { PropertyUse } from './application-profile.js';
import type { CheckContext } from './check-context.js';
import { createNodeCheck } from './check-node.js';
import type { ValueCheck } from './check-value.js';
import { type ClassRules, dcatApClasses } from './dcat-ap-rules.js';
import { type HighValueScope, isHighValueClass } from './hvd/high-value-scope.js';
import { hvdUses } from './hvd/hvd-rules.js';

/**
 * Holds every instance of a class against the table: how often a property stands, and of what kind, class and vocabulary its
 * values are. Like the official shapes it judges what is declared to be of a class, and nothing that is only pointed to.
 */
export function checkDcatAp(context: CheckContext, checkValue: ValueCheck, scope: HighValueScope): readonly Finding[] {
  return checkClasses(context, dcatApClasses, (compiled) =>
    createNodeCheck(context, compiled, checkValue, recommendedScope(compiled, scope)),
  );
}

/** Runs the checks of each class over its instances. */
export function checkClasses(
  context: CheckContext,
  classes: readonly ClassRules[],
  create: (compiled: ClassRules) => ReturnType<typeof createNodeCheck>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const compiled of classes) {
    const nodes = context.instances(compiled.entry.iri);
    if (nodes.length === 0) continue;
    const check = create(compiled);
    for (const node of nodes) check(node, findings);
  }
  return findings;
}

/** What is recommended here and mandatory for high-value data, which has a rule of its own for it. */
const mandatoryForHvd = new Set(hvdUses.map(({ entry, use }) => `${entry.iri} ${use.iri}`));

/**
 * Recommended properties are looked for on what a catalogue lists. On supporting resources they stand in for each other
 * (a bounding box or a centroid, a start or an end), so that their absence says nothing.
 */
const judgedForRecommended = new Set([
  'Catalogue',
  'CatalogueRecord',
  'DataService',
  'Dataset',
  'DatasetSeries',
  'Distribution',
]);

/** Recommended properties with a rule of their own, which says more. */
const ownRule = new Set([
  'Catalogue.dataset',
  'Catalogue.service',
  'DataService.endpointdescription',
  'Dataset.contactpoint',
  'Dataset.datasetdistribution',
  'Dataset.publisher',
  'Distribution.licence',
]);

function recommendedScope(
  { entry }: ClassRules,
  scope: HighValueScope,
): ((use: PropertyUse) => ((node: number) => boolean) | undefined) | undefined {
  if (!judgedForRecommended.has(entry.id)) return undefined;
  const highValue: ReadonlySet<number> = isHighValueClass(scope, entry.id) ? scope[entry.id] : new Set();
  return (use) => {
    if (ownRule.has(use.id)) return undefined;
    return mandatoryForHvd.has(`${entry.iri} ${use.iri}`) ? (node) => !highValue.has(node) : () => true;
  };
}
