import type { ApiOperation } from './api-operations.js';
import { asObject } from './json-object.js';
import { errorResponses } from './error-responses.js';

/** Whether an operation cannot be called without credentials. An empty alternative means that anonymous use is allowed as well. */
export function asksForCredentials(root: Readonly<Record<string, unknown>>, { operation }: ApiOperation): boolean {
  const security = operation['security'] ?? root['security'];
  if (!Array.isArray(security)) return false;
  const before = known.get(security);
  if (before !== undefined) return before;
  const asks =
    security.length > 0 && security.every((alternative) => Object.keys(asObject(alternative) ?? {}).length > 0);
  known.set(security, asks);
  return asks;
}

/** What the description as a whole demands is the same list for every operation. */
const known = new WeakMap<readonly unknown[], boolean>();

/** Whether an operation refuses some callers: it describes 401 or 403. */
export function refusesCallers(root: unknown, operation: ApiOperation): boolean {
  return errorResponses(root, operation).some(({ status }) => status === '401' || status === '403');
}

/** Whether an operation changes what the service holds. POST does where it adds to a collection or subscribes. */
export function changesData({ method, path }: ApiOperation, collections: ReadonlySet<string>): boolean {
  if (method === 'put' || method === 'patch' || method === 'delete') return true;
  return method === 'post' && (collections.has(path) || /\/subscriptions\/?$/i.test(path));
}

/** The names of the schemes that anything asks for. */
export function usedSchemes(
  root: Readonly<Record<string, unknown>>,
  operations: readonly ApiOperation[],
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const security of [root['security'], ...operations.map(({ operation }) => operation['security'])])
    if (Array.isArray(security))
      for (const alternative of security) for (const name of Object.keys(asObject(alternative) ?? {})) used.add(name);
  return used;
}
