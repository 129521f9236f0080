import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import { type Subject, termKey } from '@ds4sscc/linked-data';
import type { CatalogueCheck } from '../catalogue-check.js';
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

/** What is described in the place of an entry without its class: the table does not judge it, so that silence would look like a pass. */
export const entryNotDeclared: CatalogueCheck = {
  rule,
  check(context) {
    const findings = new Map<string, Finding>();
    for (const [property, type] of expected) {
      const types = [type, ...(alsoFits[type] ?? [])];
      const declared = new Set(types.flatMap((fit) => context.instances(fit)).map(termKey));
      for (const { object } of context.graph.withPredicate(property)) {
        const key = termKey(object);
        if (object.termType === 'Literal' || declared.has(key) || findings.has(key)) continue;
        const node: Subject = object;
        const [first] = context.graph.from(node);
        if (!first) continue;
        const args = { node: context.show(node), path: context.show(property), type: context.show(type) };
        findings.set(key, context.report(rule, node, first, args));
      }
    }
    return [...findings.values()];
  },
};
