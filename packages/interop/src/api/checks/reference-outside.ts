import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { walkReferences } from '../walk-references.js';

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
  check({ document, root }) {
    const findings = new Map<string, Finding>();
    walkReferences(root, ({ pointer, reference }) => {
      const address = reference?.split('#')[0];
      if (!address || findings.has(address)) return;
      const place = `${pointer}/$ref`;
      findings.set(
        address,
        document.finding(referenceOutside, place, { reference: address }, { value: reference as string }),
      );
    });
    return [...findings.values()];
  },
};
