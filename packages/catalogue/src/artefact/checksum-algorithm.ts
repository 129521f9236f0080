import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';

const rule: Rule<{ node: string }> = defineRule<{ node: string }>({
  id: 'artefact/checksum-algorithm',
  title: 'Checksum algorithm of SPDX, whose own IRI the official shapes refuse',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Checksum, algorithm; html/shacl/mdr-vocabularies.shape.ttl, ChecksumAlgorithmRestriction',
  requirements: [],
  help: 'Nothing to do. SPDX writes its terms with http; the official shapes want https, which names nothing.',
  message: ({ node }) =>
    `spdx:algorithm of ${node} is written as SPDX writes it: the official shapes for vocabularies want https instead`,
});

const algorithm = 'http://spdx.org/rdf/terms#algorithm';
const start = 'http://spdx.org/rdf/terms#checksumAlgorithm_';

/** Algorithms whose IRI is right, and does not match the official pattern. */
export const checksumAlgorithm: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows } = context;
    const findings: Finding[] = [];
    for (const row of context.withProperty(algorithm)) {
      const value = rows.objects[row] as number;
      const node = rows.subjects[row] as number;
      if (graph.kindOf(value) !== 0 || !graph.textOf(value).startsWith(start)) continue;
      findings.push(context.report(rule, node, row, { node: context.show(node) }, { value: graph.textOf(value) }));
    }
    return findings;
  },
};
