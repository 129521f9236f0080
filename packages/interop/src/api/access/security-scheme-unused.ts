import { defineRule, escapePointer, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { usedSchemes } from '../api-security.js';
import { asObject } from '../json-object.js';

/** A key without a lock. */
export const securitySchemeUnused: Rule<{ name: string }> = defineRule<{ name: string }>({
  id: 'api/security-scheme-unused',
  title: 'Security scheme that nothing asks for',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 C4; OpenAPI 3.1.1, 4.8.27 (Security Scheme Object)',
  requirements: ['MIM0 C4'],
  help: 'Name the scheme under "security" of the document or of the operations that are restricted; defining it alone locks nothing.',
  message: ({ name }) => `the security scheme "${name}" is defined, but nothing asks for it`,
});

/** Compares the schemes that are defined with those that are asked for. */
export const securitySchemeUnusedCheck: ApiCheck = {
  rule: securitySchemeUnused,
  check({ document, format, root, operations }) {
    if (format === 'asyncapi') return [];
    const used = usedSchemes(root, operations);
    const defined = Object.keys(asObject(asObject(root['components'])?.['securitySchemes']) ?? {});
    // Where a name that is asked for is not defined, it may well be this one, misspelt.
    if ([...used].some((name) => !defined.includes(name))) return [];
    return defined
      .filter((name) => !used.has(name) && !name.startsWith('x-'))
      .map((name) =>
        document.finding(securitySchemeUnused, `/components/securitySchemes/${escapePointer(name)}`, { name }),
      );
  },
};
