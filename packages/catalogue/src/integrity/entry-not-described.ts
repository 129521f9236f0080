import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
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
  check(context) {
    const { graph, rows } = context;
    const findings: Finding[] = [];
    for (const node of context.instances(`${dcat}Catalog`)) {
      let first: number | undefined;
      let count = 0;
      for (const name of ['dataset', 'service']) {
        for (const row of context.from(node, dcat + name)) {
          const entry = rows.objects[row] as number;
          if (graph.kindOf(entry) !== 0 || context.isDescribed(entry)) continue;
          first ??= row;
          count += 1;
        }
      }
      if (first === undefined) continue;
      const entry = rows.objects[first] as number;
      const args = { catalogue: context.show(node), count, first: context.show(entry) };
      findings.push(context.report(rule, node, first, args, { value: graph.textOf(entry) }));
    }
    return findings;
  },
};
