import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

interface Args {
  readonly claiming: number;
  readonly others: number;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'artefact/high-value-scope-wide',
  title: 'Catalogue that mixes high-value and other datasets, which the official shapes judge alike',
  level: 'info',
  source: 'DCAT-AP HVD 3.0.0, Validation; html/hvd-SHACL-full.ttl, sh:targetClass',
  requirements: [],
  help: 'Nothing to do. The official shapes ask every dataset for what the regulation asks high-value ones for; our rules hvd/... judge those alone.',
  message: ({ claiming, others }) =>
    `${claiming} datasets claim Regulation (EU) 2023/138 and ${others} do not: the official HVD shapes fault those too`,
});

/** Documents in which some datasets claim the regulation and others do not: one note, at the first that does not. */
export const highValueScopeWide: CatalogueCheck = {
  rule,
  check(context, { Dataset: claiming }) {
    const others = context.instances(`${dcat}Dataset`).filter((node) => !claiming.has(node));
    const [first] = others;
    if (claiming.size === 0 || first === undefined) return [];
    const args = { claiming: claiming.size, others: others.length };
    return [context.report(rule, first, context.declaration(first, `${dcat}Dataset`), args)];
  },
};
