import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dcat } from '../vocabulary.js';

const rule: Rule<{ node: string }> = defineRule<{ node: string }>({
  id: 'artefact/theme-nested',
  title: 'Nested theme, which some official shapes refuse',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Dataset, theme; html/shacl/shapes.ttl, Dataset_Shape',
  requirements: [],
  help: 'Nothing to do. The specification wants a concept, nested or named; the hand-written shapes want an IRI.',
  message: ({ node }) =>
    `a dcat:theme of ${node} is a nested concept: the specification allows it, the official shapes.ttl reports it`,
});

/** Nested concepts as themes of datasets: a fault for the hand-written official shapes alone. */
export const themeNested: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows, classes } = context;
    const findings: Finding[] = [];
    const dataset = classes.bit(`${dcat}Dataset`);
    for (const row of context.withProperty(`${dcat}theme`)) {
      const node = rows.subjects[row] as number;
      if (graph.kindOf(rows.objects[row] as number) !== 1 || !classes.isOf(node, dataset)) continue;
      findings.push(context.report(rule, node, row, { node: context.show(node) }));
    }
    return findings;
  },
};
