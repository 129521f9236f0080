import type { Request } from './decision.js';

/** What makes a request impossible to decide; `undefined` when nothing does. */
export function requestError(request: Request): string | undefined {
  const given: Partial<Record<keyof Request, unknown>> = request ?? {};
  for (const part of ['action', 'target'] as const) {
    if (typeof given[part] !== 'string' || given[part] === '') return `the request names no ${part}`;
  }
  for (const part of ['assignee', 'assigner'] as const) {
    if (given[part] !== undefined && typeof given[part] !== 'string') return `the ${part} of the request is no IRI`;
  }
  const context: unknown = given.context ?? {};
  if (typeof context !== 'object') return 'the context of the request is no object';
  const { partOf = {} } = context as { partOf?: unknown };
  const lists = typeof partOf === 'object' && partOf !== null ? Object.values(partOf) : [undefined];
  if (!lists.every((list) => Array.isArray(list))) return 'partOf does not give a list for every IRI';
  return undefined;
}
