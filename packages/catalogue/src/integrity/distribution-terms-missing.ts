import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat, dct, odrl } from '../vocabulary.js';

const rule: Rule<{ distribution: string }> = defineRule<{ distribution: string }>({
  id: 'catalogue/distribution-terms-missing',
  title: 'Distribution without terms of use',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, Distribution, licence; DCAT 3, License and rights statements',
  requirements: ['MIM3 RC2.1', 'MIM3 RC2.3'],
  help: 'Add dct:license with a known licence such as <https://creativecommons.org/licenses/by/4.0/>, or odrl:hasPolicy. Without terms nobody may use the data.',
  message: ({ distribution }) => `distribution ${distribution} has no dct:license, dct:rights or odrl:hasPolicy`,
});

const terms = [`${dct}license`, `${dct}rights`, `${odrl}hasPolicy`];

/** Distributions for which neither they nor their dataset states terms. High-value ones have a stricter rule. */
export const distributionTermsMissing: CatalogueCheck = {
  rule,
  check(context, { Distribution: highValue }) {
    const hasTerms = (node: number): boolean => terms.some((property) => context.has(node, property));
    // A dataset may have very many distributions: it is looked at once.
    const datasets = new Map<number, boolean>();
    const dataset = (node: number): boolean => {
      const known = datasets.get(node) ?? hasTerms(node);
      datasets.set(node, known);
      return known;
    };
    return context
      .instances(`${dcat}Distribution`)
      .filter((node) => !highValue.has(node) && !hasTerms(node))
      .filter((node) =>
        Array.from(context.to(node, `${dcat}distribution`)).every(
          (row) => !dataset(context.rows.subjects[row] as number),
        ),
      )
      .map((node) =>
        context.report(rule, node, context.declaration(node, `${dcat}Distribution`), {
          distribution: context.show(node),
        }),
      );
  },
};
