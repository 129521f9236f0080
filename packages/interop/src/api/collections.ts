import type { ApiOperation } from './api-operations.js';

/** A list that can be read and whose items have a path of their own, such as `/collections/{id}/items`. */
export interface ApiCollection {
  readonly path: string;
  /** How a client lists it. */
  readonly reading: ApiOperation;
}

/**
 * The collections of an interface, in the order of the document. A SensorThings item has its key in brackets
 * (`/Things({id})`). The list of collections of an OGC API is no collection of items: its entries lead on to `items`.
 */
export function apiCollections(operations: readonly ApiOperation[]): readonly ApiCollection[] {
  const readable = new Map(operations.filter(({ method }) => method === 'get').map((entry) => [entry.path, entry]));
  const parents = new Set<string>();
  const lists = new Set<string>();
  for (const path of readable.keys()) {
    const item = parentOfItem(path);
    if (item !== undefined) parents.add(item);
    const list = /^(.*)\/\{[^{}/]+\}\/items$/.exec(path)?.[1];
    if (list !== undefined) lists.add(list);
  }
  return [...readable].flatMap(([path, reading]) => (parents.has(path) && !lists.has(path) ? [{ path, reading }] : []));
}

function parentOfItem(path: string): string | undefined {
  const end = path.endsWith(')') ? path.length - 1 : path.length;
  const start = path.lastIndexOf('{');
  if (start < 1 || path[end - 1] !== '}' || path.indexOf('}', start) !== end - 1 || path.includes('/', start))
    return undefined;
  const separator = path[start - 1];
  return separator === '/' || (separator === '(' && end < path.length) ? path.slice(0, start - 1) : undefined;
}

/** Names of query parameters that choose a part of a list by position (MIMs Plus 9.0, MIM0 M1: limit and offset). */
export const pagingParameters: readonly string[] = [
  'limit',
  'offset',
  '$top',
  '$skip',
  'page',
  'size',
  'pagesize',
  'per_page',
  'rows',
  'start',
  'cursor',
  'next',
];

/** How a list is paged, such as `limit, offset`; `undefined` where it is not. */
export function pagingOf({ reading }: ApiCollection): string | undefined {
  const names = new Set(
    reading.parameters
      .filter((parameter) => parameter['in'] === 'query')
      .map(({ name }) => (typeof name === 'string' ? name.toLowerCase() : '')),
  );
  const own = pagingParameters.filter((name) => names.has(name));
  return own.length > 0 ? own.join(', ') : undefined;
}
