import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat, dct } from '../vocabulary.js';

interface Args {
  readonly dataset: string;
  readonly paths: readonly string[];
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/dataset-provider-unknown',
  title: 'Dataset that does not say who provides it or whom to ask',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Dataset, publisher and contact point',
  requirements: ['MIM3 RC5.4'],
  help: 'Add dct:publisher (who answers for the data) and dcat:contactPoint (whom to ask). Users decide by them whether to trust it.',
  message: ({ dataset, paths }) => `dataset ${dataset} has no ${paths.join(' and no ')}`,
});

const needed = [`${dct}publisher`, `${dcat}contactPoint`];

/** Datasets whose provider a user cannot identify before using them. */
export const datasetProviderUnknown: CatalogueCheck = {
  rule,
  check: (context) =>
    context.instances(`${dcat}Dataset`).flatMap((node) => {
      const lacking = needed.filter((property) => !context.has(node, property));
      if (lacking.length === 0) return [];
      const args = { dataset: context.show(node), paths: lacking.map((property) => context.show(property)) };
      return [context.report(rule, node, context.declaration(node, `${dcat}Dataset`), args)];
    }),
};
