import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

const rule: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'catalogue/dataset-without-distribution',
  title: 'Dataset without a way to get the data',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Dataset, dataset distribution',
  requirements: [],
  help: 'Add a dcat:distribution with a dcat:accessURL, or let a dcat:DataService name it with dcat:servesDataset.',
  message: ({ dataset }) => `dataset ${dataset} has no distribution, and no service serves it`,
});

const distribution = `${dcat}distribution`;
const servesDataset = `${dcat}servesDataset`;

/** Datasets that nothing delivers. A series is delivered through its members. */
export const datasetWithoutDistribution: CatalogueCheck = {
  rule,
  check(context) {
    const series = new Set(context.instances(`${dcat}DatasetSeries`));
    return context
      .instances(`${dcat}Dataset`)
      .filter((node) => !series.has(node))
      .filter((node) => !context.has(node, distribution))
      .filter((node) => !context.isValueOf(node, servesDataset))
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}Dataset`), { dataset: context.show(node) }),
      );
  },
};
