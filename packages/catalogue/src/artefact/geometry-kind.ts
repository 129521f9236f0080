import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';
import { dct } from '../vocabulary.js';

interface Args {
  readonly node: string;
  readonly kind: 'text' | 'a resource';
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'artefact/geometry-kind',
  title: 'Geometry, about which the official shapes disagree',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Location, geometry; html/shacl/shapes.ttl, Location_Shape; shacl/dcat-ap-SHACL.ttl',
  requirements: [],
  help: 'Follow the specification, which says Geometry, a class: a nested resource. The hand-written shapes want text, the generated ones a resource.',
  message: ({ node, kind }) =>
    `locn:geometry of ${node} is ${kind}: the official ${kind === 'text' ? 'generated shapes report' : 'shapes.ttl reports'} it, the other does not`,
});

/** Geometries of places: whatever they are, one set of official shapes faults them. */
export const geometryKind: CatalogueCheck = {
  rule,
  check(context) {
    const { graph, rows, classes } = context;
    const findings: Finding[] = [];
    const location = classes.bit(`${dct}Location`);
    for (const row of context.withProperty('http://www.w3.org/ns/locn#geometry')) {
      const node = rows.subjects[row] as number;
      if (!classes.isOf(node, location)) continue;
      const kind = graph.kindOf(rows.objects[row] as number) > 1 ? 'text' : 'a resource';
      findings.push(context.report(rule, node, row, { node: context.show(node), kind }));
    }
    return findings;
  },
};
