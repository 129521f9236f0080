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
  return Object.entries(asObject(operation['responses']) ?? {}).flatMap(([status, response]) =>
    isSuccess(status)
      ? jsonBodies(root, response).map((body) => ({
          status,
          pointer: `${pointer}/responses/${escapePointer(status)}`,
          ...body,
        }))
      : [],
  );
}

/** How many there are, and how many of them are named: without a list of what operations share. */
export function countSuccessResponses(
  root: unknown,
  operations: readonly ApiOperation[],
): { readonly all: number; readonly named: number } {
  const named = new Map<readonly JsonBody[], number>();
  const total = { all: 0, named: 0 };
  for (const { operation } of operations)
    for (const [status, response] of Object.entries(asObject(operation['responses']) ?? {})) {
      if (!isSuccess(status)) continue;
      const bodies = jsonBodies(root, response);
      const count = named.get(bodies) ?? bodies.filter((body) => body.named).length;
      named.set(bodies, count);
      total.all += bodies.length;
      total.named += count;
    }
  return total;
}

function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/.test(status);
}

type JsonBody = Pick<SuccessResponse, 'mediaType' | 'hasSchema' | 'named'>;

const none: readonly JsonBody[] = [];
const known = new WeakMap<object, readonly JsonBody[]>();

function jsonBodies(root: unknown, response: unknown): readonly JsonBody[] {
  const content = asObject(followReferences(root, response)?.['content']);
  if (!content) return none;
  const before = known.get(content);
  if (before) return before;
  const bodies = Object.entries(content).flatMap(([mediaType, value]) => {
    if (!/[/+]([a-z]+-)*json\b/i.test(mediaType)) return [];
    const schema = followReferences(root, value)?.['schema'];
    return [
      {
        mediaType,
        hasSchema: asObject(schema) !== undefined || typeof schema === 'boolean',
        named: isNamed(root, schema) || isNamed(root, asObject(schema)?.['items']),
      },
    ];
  });
  known.set(content, bodies);
  return bodies;
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
