import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';

/** A placeholder in a path without a parameter that says what goes there. */
export const pathParameterUndeclared: Rule<{ name: string; path: string }> = defineRule<{ name: string; path: string }>(
  {
    id: 'api/path-parameter-undeclared',
    title: 'Path with a placeholder that no parameter explains',
    level: 'error',
    source: 'OpenAPI 3.1.1, 4.4 (each template expression corresponds to a path parameter)',
    requirements: ['MIM0 R1.3'],
    help: 'Declare a parameter with "in": "path" and the name between the braces.',
    message: ({ name, path }) => `nothing says what "{${name}}" stands for in the path "${path}"`,
  },
);

/** Compares the placeholders of a path with the parameters of each of its operations. */
export const pathParameterUndeclaredCheck: ApiCheck = {
  rule: pathParameterUndeclared,
  check({ document, operations }) {
    return operations
      .filter(({ parametersComplete }) => parametersComplete)
      .flatMap(({ path, pointer, parameters }) => {
        const declared = new Set(
          parameters.filter((parameter) => parameter['in'] === 'path').map((parameter) => parameter['name']),
        );
        const names = new Set([...path.matchAll(/\{([^{}/]+)\}/g)].map((match) => match[1] as string));
        return [...names]
          .filter((name) => !declared.has(name))
          .map((name) => document.finding(pathParameterUndeclared, pointer, { name, path }));
      });
  },
};
