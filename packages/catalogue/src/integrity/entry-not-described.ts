import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

interface Args {
  readonly catalogue: string;
  readonly count: number;
  readonly first: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'catalogue/entry-not-described',
  title: 'Catalogue entry whose description is not in the document',
  level: 'info',
  source: 'DCAT 3, Catalog, dataset and service',
  requirements: [],
  help: 'Check the spelling of the IRI. If the description stands in another file, check that file too: nothing is known about the entry here.',
  message: ({ catalogue, count, first }) =>
    count === 1
      ? `catalogue ${catalogue} lists ${first}, which this document does not describe`
      : `catalogue ${catalogue} lists ${count} entries that this document does not describe, the first of them ${first}`,
});

/** Entries that are only named. Catalogues are often split over files, so that this is one note for each catalogue, and no error. */
export const entryNotDescribed: CatalogueCheck = {
  rule,
  check: (context) =>
    context.instances(`${dcat}Catalog`).flatMap((node) => {
      const named = ['dataset', 'service']
        .flatMap((name) => context.graph.from(node, dcat + name))
        .filter(({ object }) => object.termType === 'NamedNode' && context.graph.from(object).length === 0);
      const [first] = named;
      if (!first) return [];
      const args = { catalogue: context.show(node), count: named.length, first: context.show(first.object) };
      return [context.report(rule, node, first, args, { value: first.object.value })];
    }),
};
