import { escapePointer } from '@ds4sscc/findings';
import type { ApiOperation } from './api-operations.js';
import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';

/** One JSON body that an operation promises for success. */
export interface SuccessResponse {
  readonly status: string;
  readonly mediaType: string;
  readonly pointer: string;
  readonly hasSchema: boolean;
  /** Whether the schema has a name: it is a reference (for a list, that of its items), or has an `$id`. */
  readonly named: boolean;
}

/** The JSON bodies of the 2xx responses of an operation. */
export function successResponses(root: unknown, { operation, pointer }: ApiOperation): readonly SuccessResponse[] {
  return Object.entries(asObject(operation['responses']) ?? {}).flatMap(([status, response]) => {
    if (!/^2(\d\d|XX)$/.test(status)) return [];
    const content = asObject(followReferences(root, response)?.['content']) ?? {};
    return Object.entries(content).flatMap(([mediaType, value]) => {
      if (!/[/+]([a-z]+-)*json\b/i.test(mediaType)) return [];
      const schema = followReferences(root, value)?.['schema'];
      return [
        {
          status,
          mediaType,
          pointer: `${pointer}/responses/${escapePointer(status)}`,
          hasSchema: asObject(schema) !== undefined || typeof schema === 'boolean',
          named: isNamed(schema) || isNamed(asObject(schema)?.['items']),
        },
      ];
    });
  });
}

function isNamed(schema: unknown): boolean {
  const { $ref, $id } = asObject(schema) ?? {};
  return typeof $ref === 'string' || typeof $id === 'string';
}
