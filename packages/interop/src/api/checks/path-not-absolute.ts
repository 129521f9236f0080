import { defineRule, escapePointer, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** A path is appended to the address of the server, so it begins with a slash. */
export const pathNotAbsolute: Rule<{ path: string }> = defineRule<{ path: string }>({
  id: 'api/path-not-absolute',
  title: 'Path that does not begin with a slash',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.8.1 (the field name must begin with a forward slash)',
  requirements: ['MIM0 R1.3'],
  help: 'Write the path with a slash in front; tools glue it to the address of the server.',
  message: ({ path }) => `the path "${path}" does not begin with a slash`,
});

/** Looks at the keys of `paths`; extensions (`x-`) may be called anything. */
export const pathNotAbsoluteCheck: ApiCheck = {
  rule: pathNotAbsolute,
  check({ document, format, root }) {
    if (format === 'asyncapi') return [];
    return Object.keys(asObject(root['paths']) ?? {})
      .filter((path) => !path.startsWith('/') && !path.startsWith('x-'))
      .map((path) =>
        document.finding(
          pathNotAbsolute,
          `/paths/${escapePointer(path)}`,
          { path },
          {
            value: path,
            fix: { description: 'put a slash in front', replacement: `/${path}` },
          },
        ),
      );
  },
};
