import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

const rule: Rule<{ catalogue: string }> = defineRule<{ catalogue: string }>({
  id: 'catalogue/catalogue-empty',
  title: 'Catalogue that lists nothing',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Catalogue, dataset and service',
  requirements: ['MIM3 RC4.1'],
  help: 'List each dataset with dcat:dataset and each service with dcat:service. What a catalogue does not list, nobody finds through it.',
  message: ({ catalogue }) => `catalogue ${catalogue} lists no dataset, service or series`,
});

const lists = ['dataset', 'service', 'catalog', 'resource', 'record'].map((name) => dcat + name);

/** A catalogue without any entry. A catalogue of catalogues has entries. */
export const catalogueEmpty: CatalogueCheck = {
  rule,
  check: (context) =>
    context
      .instances(`${dcat}Catalog`)
      .filter((node) => lists.every((property) => !context.has(node, property)))
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}Catalog`), { catalogue: context.show(node) }),
      ),
};
