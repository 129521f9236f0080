import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';

/** A part of the description that stands in another document, which nobody looked at. */
export const referenceOutside: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'api/reference-outside',
  title: 'Reference to another document',
  level: 'warning',
  source: 'OpenAPI 3.1.1, 4.6 (parsing documents); MIMs Plus 9.0, MIM0 R1.3',
  requirements: ['MIM0 R1.3'],
  help: 'Publish the description as one document, with what it refers to under components. Nothing is fetched here, so the other document was not checked.',
  message: ({ reference }) => `"${reference}" stands in another document, which was not read`,
});

/** Names each other document once, at the first reference to it. */
export const referenceOutsideCheck: ApiCheck = {
  rule: referenceOutside,
  check({ document, references }) {
    const first = new Map<string, string>();
    for (const { pointer, reference } of references) {
      const [address = ''] = reference.split('#', 1);
      if (address !== '' && !first.has(address)) first.set(address, pointer);
    }
    return [...first].map(([reference, pointer]) =>
      document.finding(referenceOutside, `${pointer}/$ref`, { reference }, { value: reference }),
    );
  },
};
