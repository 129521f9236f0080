import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { adms, dcat } from '../vocabulary.js';

const rule: Rule<{ distribution: string }> = defineRule<{ distribution: string }>({
  id: 'catalogue/distribution-not-linked',
  title: 'Distribution that belongs to no dataset',
  level: 'warning',
  source: 'DCAT 3, Distribution',
  requirements: [],
  help: 'Link it from its dataset with dcat:distribution. On its own nobody learns what data it holds.',
  message: ({ distribution }) => `distribution ${distribution} is not linked from any dataset`,
});

const links = [`${dcat}distribution`, `${adms}sample`];

/** Distributions that no dataset points to. */
export const distributionNotLinked: CatalogueCheck = {
  rule,
  check: (context) =>
    context
      .instances(`${dcat}Distribution`)
      .filter((node) => links.every((path) => !context.isValueOf(node, path)))
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}Distribution`), {
          distribution: context.show(node),
        }),
      ),
};
