import { defineRule, escapePointer, nearestWord, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { isIn, openapiObjects } from '../openapi-objects.js';

/** A member that the format does not have: usually a typing error, and then whatever it says is lost. */
export const fieldUnknown: Rule<{ field: string; object: string; nearest: string | undefined }> = defineRule<{
  field: string;
  object: string;
  nearest: string | undefined;
}>({
  id: 'api/field-unknown',
  title: 'Member that the format does not have',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8 (fixed fields) and 4.9 (extensions begin with x-)',
  requirements: ['MIM0 R1.3'],
  help: 'Correct the name. A member of your own begins with "x-".',
  message: ({ field, object, nearest }) =>
    `"${field}" is not a member of the ${object}${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

/** Looks at every object of known type. */
export const fieldUnknownCheck: ApiCheck = {
  rule: fieldUnknown,
  check({ document, format, objects }) {
    return objects.flatMap(({ type, value, pointer }) => {
      const known = Object.entries(openapiObjects[type])
        .filter(([, { since }]) => isIn(since, format))
        .map(([name]) => name);
      return Object.keys(value)
        .filter((field) => !known.includes(field) && !field.startsWith('x-'))
        .map((field) => {
          const nearest = nearestWord(field, known);
          const fix = nearest && { description: `write "${nearest}"`, replacement: nearest };
          return document.finding(
            fieldUnknown,
            `${pointer}/${escapePointer(field)}`,
            { field, object: type, nearest },
            { value: field, ...(fix && { fix }) },
          );
        });
    });
  },
};
