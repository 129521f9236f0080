import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat, dct } from '../vocabulary.js';

interface Args {
  readonly node: string;
  readonly path: string;
  readonly replacement: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'dcat-ap/property-deprecated',
  title: 'Property that the profile has replaced',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, validation of the change from 1.x to 2.x',
  requirements: ['MIM3 RC4.3'],
  help: 'Write the property that took its place. Readers of current catalogues do not look for the old one.',
  message: ({ node, path, replacement }) => `${path} of ${node} is out of use; write ${replacement}`,
});

const schema = 'http://schema.org/';

/** Old property, the class on which it is out of use, and what to write. */
export const replacedProperties: readonly (readonly [property: string, type: string, replacement: string])[] = [
  [`${dct}hasVersion`, `${dcat}Dataset`, `${dcat}hasVersion`],
  [`${dct}isVersionOf`, `${dcat}Dataset`, `${dcat}isVersionOf`],
  ['http://www.w3.org/2002/07/owl#versionInfo', `${dcat}Dataset`, `${dcat}version`],
  [`${schema}startDate`, `${dct}PeriodOfTime`, `${dcat}startDate`],
  [`${schema}endDate`, `${dct}PeriodOfTime`, `${dcat}endDate`],
];

/** Properties of earlier releases of the profile. */
export const propertyDeprecated: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows, classes } = context;
    const findings: Finding[] = [];
    for (const [property, type, replacement] of replacedProperties) {
      const bit = classes.bit(type);
      for (const row of context.withProperty(property)) {
        const node = rows.subjects[row] as number;
        if (!classes.isOf(node, bit)) continue;
        const args = {
          node: context.show(node),
          path: context.show(property),
          replacement: context.show(replacement),
        };
        findings.push(context.report(rule, node, row, args, { value: graph.textOf(rows.objects[row] as number) }));
      }
    }
    return findings;
  },
};
