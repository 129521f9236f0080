import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { CatalogueCheck } from '../catalogue-check.js';

interface Args {
  readonly term: string;
  readonly count: number;
  readonly effect: string;
}

const rule: Rule<Args> = defineRule<Args>({
  id: 'artefact/shapes-term-unknown',
  title: 'Shapes with a property that SHACL does not know',
  level: 'info',
  source:
    'DCAT-AP HVD 3.0.0, html/hvd-SHACL-full.ttl; DCAT-AP 3.0.1, html/shacl/shapes.ttl; SHACL, 2 Shapes and Constraints',
  requirements: [],
  help: 'Expect no engine to act on it. Correct the property in a copy of the shapes if you need what it was meant to say.',
  message: ({ term, count, effect }) => `${term} stands ${count} times and is no term of SHACL: ${effect}`,
});

const terms: readonly (readonly [property: string, effect: string])[] = [
  ['https://purl.eu/ns/shacl#message', 'its messages are not shown'],
  ['http://www.w3.org/ns/shacl#shape', 'what it points to is not checked'],
];

/** Misspelt terms of official shapes files, one note for each term, at its first use. */
export const shapesTermUnknown: CatalogueCheck = {
  rule,
  check(context) {
    const findings: Finding[] = [];
    for (const [property, effect] of terms) {
      const rows = context.withProperty(property);
      const first = rows[0];
      if (first === undefined) continue;
      const args = { term: context.show(property), count: rows.length, effect };
      findings.push(context.report(rule, context.rows.subjects[first] as number, first, args));
    }
    return findings;
  },
};
