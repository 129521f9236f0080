import { escapePointer } from '@ds4sscc/findings';
import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';

/** The methods that a path item can hold (OpenAPI 3.1.1, 4.8.9); 3.2 adds `query`. */
export const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** One operation of an OpenAPI description. */
export interface ApiOperation {
  readonly path: string;
  readonly method: string;
  readonly pointer: string;
  readonly operation: Readonly<Record<string, unknown>>;
  /** Parameters of the path and of the operation, references followed. */
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  /** Whether every parameter reference could be followed. */
  readonly parametersComplete: boolean;
}

/** The operations of all paths, in the order of the document. A path item that is a reference is not followed. */
export function apiOperations(root: unknown): readonly ApiOperation[] {
  return Object.entries(asObject(asObject(root)?.['paths']) ?? {}).flatMap(([path, value]) => {
    const item = asObject(value) ?? {};
    return [...methods, 'query'].flatMap((method) => {
      const operation = asObject(item[method]);
      if (!operation) return [];
      const given = [...listOf(item['parameters']), ...listOf(operation['parameters'])];
      const parameters = given
        .map((parameter) => followReferences(root, parameter))
        .filter((each) => each !== undefined);
      return [
        {
          path,
          method,
          pointer: `/paths/${escapePointer(path)}/${method}`,
          operation,
          parameters,
          parametersComplete: parameters.length === given.length && item['$ref'] === undefined,
        },
      ];
    });
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
