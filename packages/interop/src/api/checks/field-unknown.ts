import { defineRule, escapePointer, type Finding, nearestWord, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { methods } from '../api-operations.js';
import { asObject } from '../json-object.js';

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
    `"${field}" is not a member of ${object}${nearest ? `; did you mean "${nearest}"?` : ''}`,
});

const words = (text: string): readonly string[] => text.split(' ');

/** Fixed fields of OpenAPI 3.0.4 and 3.1.1; those of 3.1 alone stand apart. */
const fields = {
  'the document': {
    always: words('openapi info servers paths components security tags externalDocs'),
    since31: words('webhooks jsonSchemaDialect'),
  },
  info: { always: words('title description termsOfService contact license version'), since31: words('summary') },
  'a path': { always: ['$ref', 'summary', 'description', 'servers', 'parameters', ...methods], since31: [] },
  'an operation': {
    always: words(
      'tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers',
    ),
    since31: [],
  },
  'a parameter': {
    always: words(
      'name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content',
    ),
    since31: [],
  },
} as const;

/** Looks at the objects that people write by hand: the root, info, paths, operations and their parameters. */
export const fieldUnknownCheck: ApiCheck = {
  rule: fieldUnknown,
  check({ document, format, root, operations }) {
    if (format === 'asyncapi') return [];
    const unknownIn = (value: unknown, object: keyof typeof fields, pointer: string): readonly Finding[] => {
      const members = asObject(value);
      if (!members || '$ref' in members) return [];
      const known = [...fields[object].always, ...(format === 'openapi-3.1' ? fields[object].since31 : [])];
      return Object.keys(members)
        .filter((field) => !known.includes(field) && !field.startsWith('x-'))
        .map((field) => {
          const nearest = nearestWord(field, known);
          const fix = nearest && { description: `write "${nearest}"`, replacement: nearest };
          return document.finding(
            fieldUnknown,
            `${pointer}/${escapePointer(field)}`,
            { field, object, nearest },
            { value: field, ...(fix && { fix }) },
          );
        });
    };
    const parametersIn = (value: unknown, pointer: string): readonly Finding[] =>
      (Array.isArray(value) ? value : []).flatMap((parameter, index) =>
        unknownIn(parameter, 'a parameter', `${pointer}/parameters/${index}`),
      );
    return [
      ...unknownIn(root, 'the document', ''),
      ...unknownIn(root['info'], 'info', '/info'),
      ...Object.entries(asObject(root['paths']) ?? {}).flatMap(([path, item]) => {
        const pointer = `/paths/${escapePointer(path)}`;
        return path.startsWith('x-')
          ? []
          : [...unknownIn(item, 'a path', pointer), ...parametersIn(asObject(item)?.['parameters'], pointer)];
      }),
      ...operations.flatMap(({ operation, pointer }) => [
        ...unknownIn(operation, 'an operation', pointer),
        ...parametersIn(operation['parameters'], pointer),
      ]),
    ];
  },
};
