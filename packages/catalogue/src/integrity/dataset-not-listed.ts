import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

const rule: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'catalogue/dataset-not-listed',
  title: 'Dataset that no catalogue lists',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Catalogue, dataset',
  requirements: ['MIM3 RC4.1'],
  help: 'Add it to the catalogue with dcat:dataset. A portal that reads the catalogue from the top does not come across it.',
  message: ({ dataset }) => `dataset ${dataset} is not listed by a catalogue of this document`,
});

const inSeries = `${dcat}inSeries`;

/** Datasets outside every catalogue of a document that has one. Members of a series and versions are found through their parent. */
export const datasetNotListed: CatalogueCheck = {
  rule,
  check(context) {
    if (context.instances(`${dcat}Catalog`).length === 0) return [];
    const listed = new Set<number>();
    for (const name of ['dataset', 'resource', 'hasVersion']) {
      for (const row of context.withProperty(dcat + name)) listed.add(context.rows.objects[row] as number);
    }
    return context
      .instances(`${dcat}Dataset`)
      .filter((node) => !listed.has(node) && !context.has(node, inSeries))
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}Dataset`), { dataset: context.show(node) }),
      );
  },
};
