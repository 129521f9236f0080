import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { adms, dcat } from '../vocabulary.js';

interface Args {
  readonly node: string;
  readonly path: string;
  readonly type: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/entry-not-declared',
  title: 'Entry that does not say what it is',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, ranges of dataset, service, record, dataset distribution',
  requirements: ['MIM3 RC4.3'],
  help: 'Add the class, such as "a dcat:Distribution". Without it neither this check nor a portal treats the entry as one, and its faults go unseen.',
  message: ({ node, path, type }) =>
    `${node} stands as value of ${path} and is described, but not declared to be a ${type}`,
});

const expected: readonly (readonly [property: string, type: string])[] = [
  [`${dcat}dataset`, `${dcat}Dataset`],
  [`${dcat}service`, `${dcat}DataService`],
  [`${dcat}record`, `${dcat}CatalogRecord`],
  [`${dcat}distribution`, `${dcat}Distribution`],
  [`${dcat}accessService`, `${dcat}DataService`],
  [`${dcat}servesDataset`, `${dcat}Dataset`],
  [`${dcat}inSeries`, `${dcat}DatasetSeries`],
  [`${adms}sample`, `${dcat}Distribution`],
];

/** A series is a dataset in DCAT 3, where the profile keeps the two apart. */
const alsoFits: Readonly<Record<string, readonly string[]>> = { [`${dcat}Dataset`]: [`${dcat}DatasetSeries`] };

/**
 * What is described in the place of an entry without its class, where nothing else says so: on a node of the table's class
 * the wrong-class rules do, but what points here may itself be undeclared, or the property may be in no table.
 */
export const entryNotDeclared: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows, classes } = context;
    const findings = new Map<number, Finding>();
    for (const [property, type] of expected) {
      const types = [type, ...(alsoFits[type] ?? [])].map((fit) => classes.bit(fit));
      const judging = judgingClasses(property).map((owner) => classes.bit(owner));
      const entries = context.withProperty(property);
      for (let at = 0; at < entries.length; at += 1) {
        const row = entries[at] as number;
        const node = rows.objects[row] as number;
        if (graph.kindOf(node) > 1 || findings.has(node) || types.some((bit) => classes.isOf(node, bit))) continue;
        if (judging.some((bit) => classes.isOf(rows.subjects[row] as number, bit))) continue;
        const first = rows.from(node)[0];
        if (first === undefined) continue;
        const args = { node: context.show(node), path: context.show(property), type: context.show(type) };
        findings.set(node, context.report(rule, node, first, args));
      }
    }
    return [...findings.values()];
  },
};

/** Classes whose table judges the class of the property's values. */
function judgingClasses(property: string): readonly string[] {
  return dcatApProfile.classes
    .filter(({ properties }) => properties.some(({ iri, rangeClass }) => iri === property && rangeClass !== undefined))
    .map(({ iri }) => iri);
}
