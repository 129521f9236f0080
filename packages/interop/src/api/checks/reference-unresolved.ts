import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { resolveLocal } from '../local-reference.js';

/** A reference within the document to something that is not there. */
export const referenceUnresolved: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'api/reference-unresolved',
  title: 'Reference to something that is not in the document',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.23 (Reference Object); RFC 6901, section 6',
  requirements: ['MIM0 R1.3'],
  help: 'Define what the reference points to, or correct its path.',
  message: ({ reference }) => `"${reference}" is not in this document`,
});

/** References out of the document are another rule's. */
export const referenceUnresolvedCheck: ApiCheck = {
  rule: referenceUnresolved,
  check({ document, root, references }) {
    return references
      .filter(({ reference }) => /^#(\/|$)/.test(reference) && resolveLocal(root, reference) === undefined)
      .map(({ pointer, reference }) =>
        document.finding(referenceUnresolved, `${pointer}/$ref`, { reference }, { value: reference }),
      );
  },
};
