import { defineRule, escapePointer, type Finding, nearestWord, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** A lock without a key. */
export const securitySchemeUndefined: Rule<{ name: string; nearest: string | undefined }> = defineRule<{
  name: string;
  nearest: string | undefined;
}>({
  id: 'api/security-scheme-undefined',
  title: 'Security scheme that is not defined',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.30 (each name corresponds to a scheme declared under securitySchemes)',
  requirements: ['MIM0 R1.3'],
  help: 'Define the scheme under components/securitySchemes, or use the name of one that is.',
  message: ({ name, nearest }) =>
    `the security scheme "${name}" is not defined${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

/** Each name that is wrong is compared with all that are right. */
const mostCompared = 1_000;

/** Compares the schemes that are asked for, by the whole description or one operation, with those defined. */
export const securitySchemeUndefinedCheck: ApiCheck = {
  rule: securitySchemeUndefined,
  check({ document, format, root, operations }) {
    if (format === 'asyncapi') return [];
    const defined = Object.keys(asObject(asObject(root['components'])?.['securitySchemes']) ?? {});
    const known = new Set(defined);
    const undefinedIn = (security: unknown, pointer: string): readonly Finding[] =>
      (Array.isArray(security) ? security : []).flatMap((alternative, index) =>
        Object.keys(asObject(alternative) ?? {})
          // In 3.1 a name may also be the address of a scheme elsewhere.
          .filter((name) => !known.has(name) && !/[/#:]/.test(name))
          .map((name) => {
            const nearest = defined.length <= mostCompared ? nearestWord(name, defined) : undefined;
            return document.finding(
              securitySchemeUndefined,
              `${pointer}/${index}/${escapePointer(name)}`,
              { name, nearest },
              { value: name, ...(nearest && { fix: { description: `use "${nearest}"`, replacement: nearest } }) },
            );
          }),
      );
    return [
      ...undefinedIn(root['security'], '/security'),
      ...operations.flatMap(({ operation, pointer }) => undefinedIn(operation['security'], `${pointer}/security`)),
    ];
  },
};
