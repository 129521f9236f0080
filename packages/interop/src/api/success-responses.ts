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
  /** Whether the schema has a name: an `$id`, or it is a reference (for a list, that of its items) to something here or by a whole address. */
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
          named: isNamed(root, schema) || isNamed(root, asObject(schema)?.['items']),
        },
      ];
    });
  });
}

function isNamed(root: unknown, schema: unknown): boolean {
  const { $ref, $id } = asObject(schema) ?? {};
  if (typeof $id === 'string' && $id !== '') return true;
  if (typeof $ref !== 'string') return false;
  if (!$ref.startsWith('#')) return /^[a-z][a-z0-9+.-]*:/i.test($ref);
  // Elsewhere in a description nothing has a name, or it is no schema.
  if (!$ref.startsWith('#/components/schemas/')) return false;
  // A name for nothing names no model.
  return Object.keys(followReferences(root, schema) ?? {}).length > 0;
}
