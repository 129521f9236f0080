import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { endlessReferences } from '../endless-references.js';

/** A reference that, followed, leads back to itself without describing anything on the way. */
export const referenceEndless: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'api/reference-endless',
  title: 'Reference that leads back to itself',
  level: 'error',
  source: 'JSON Schema 2020-12, 9.4.1 (infinite recursive nesting is undefined); OpenAPI 3.1.1, 4.8.23',
  requirements: ['MIM0 R1.3'],
  help: 'Break the circle: one of the references has to lead to a definition. A tree is fine, where the reference stands under properties or items.',
  message: ({ reference }) => `"${reference}" leads back to itself, so that nothing is described`,
});

/** Looks at all references within the document. */
export const referenceEndlessCheck: ApiCheck = {
  rule: referenceEndless,
  check({ document, root, references }) {
    return endlessReferences(root, references).map(({ pointer, reference }) =>
      document.finding(referenceEndless, pointer, { reference }, { value: reference }),
    );
  },
};
