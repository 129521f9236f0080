import { defineRule, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat, dct } from '../vocabulary.js';

interface Args {
  readonly record: string;
  readonly count: number;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'artefact/record-standards',
  title: 'Record with several application profiles, which some official shapes refuse',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Catalogue Record, application profile; html/shacl/shapes.ttl, CatalogRecord_Shape',
  requirements: [],
  help: 'Nothing to do. The specification and the generated shapes allow many; the hand-written shapes count a second one as a violation.',
  message: ({ record, count }) =>
    `record ${record} has ${count} dct:conformsTo: the specification allows it, the official shapes.ttl reports it`,
});

const conformsTo = `${dct}conformsTo`;

/** Records that only the hand-written official shapes fault. */
export const recordStandards: CatalogueCheck = {
  rule,
  check: (context) =>
    context.instances(`${dcat}CatalogRecord`).flatMap((node) => {
      const rows = context.from(node, conformsTo);
      const args = { record: context.show(node), count: rows.length };
      return rows.length > 1 ? [context.report(rule, node, rows[1], args)] : [];
    }),
};
