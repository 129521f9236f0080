import type { JsonDocument } from '@ds4sscc/findings';
import { type ApiOperation, apiOperations } from './api-operations.js';
import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';
import { type ApiFormat, recogniseApiDescription } from './recognise-api-description.js';
import { successResponses } from './success-responses.js';

/** What an API description says, as plain data. */
export interface ApiSummary {
  readonly source: string;
  readonly format: ApiFormat;
  readonly title: string;
  readonly version: string;
  readonly servers: readonly string[];
  /** Paths; for AsyncAPI the addresses of the channels. */
  readonly paths: readonly string[];
  readonly operations: number;
  /** Paths that can be read and whose items have a path of their own, such as `/collections/{id}/items`. */
  readonly collections: readonly string[];
  /** Names of the query parameters of reading operations, paging aside. */
  readonly queryParameters: readonly string[];
  /** How collections are paged, each way once, such as `limit, offset`; and how many collections are paged at all. */
  readonly pagingStyles: readonly string[];
  readonly pagedCollections: number;
  /** Media types of described errors, each once; and how many operations describe an error. */
  readonly errorMediaTypes: readonly string[];
  readonly operationsWithErrors: number;
  /** Ways of being told of changes: `callbacks`, `webhooks`, `subscriptions`, `channels`. */
  readonly notifications: readonly string[];
  /** Names of the security schemes. */
  readonly securitySchemes: readonly string[];
  /** Operations that ask for credentials. */
  readonly securedOperations: number;
  /** JSON bodies promised for success, and how many of them name their schema. */
  readonly jsonResponses: number;
  readonly namedResponses: number;
}

const pagingParameters = ['limit', 'offset', 'page', 'size', 'pagesize', 'per_page', 'cursor', 'next'];
/** Parameters that select nothing. */
const paging = new Set([...pagingParameters, 'f', 'format', 'count', 'options']);

/**
 * Sums an API description up; `undefined` when it is not one. Nothing is judged: that is `checkApiDescription`.
 *
 * @example
 * ```ts
 * import { parseJson } from '@ds4sscc/findings';
 * import { summariseApi } from '@ds4sscc/interop';
 *
 * const text = '{"openapi":"3.1.0","info":{"title":"Air","version":"1"},"paths":{"/stations":{"get":{}}}}';
 * summariseApi(parseJson(text, 'air.json'))?.paths; // => ['/stations']
 * ```
 */
export function summariseApi(document: JsonDocument): ApiSummary | undefined {
  const format = recogniseApiDescription(document.value);
  const root = asObject(document.value);
  if (!format || !root) return undefined;
  const operations = format === 'asyncapi' ? [] : apiOperations(root);
  const responses = operations.flatMap((operation) => successResponses(root, operation));
  const collections = collectionsOf(operations);
  const paths = format === 'asyncapi' ? channels(root) : Object.keys(asObject(root['paths']) ?? {});
  return {
    source: document.locate('').source,
    format,
    title: textOf(asObject(root['info'])?.['title']),
    version: textOf(asObject(root['info'])?.['version']),
    servers: serversOf(root['servers']),
    paths,
    operations: format === 'asyncapi' ? Object.keys(asObject(root['operations']) ?? {}).length : operations.length,
    collections,
    ...pagingOf(operations, collections),
    ...errorsOf(root, operations),
    queryParameters: queryParametersOf(operations),
    notifications: notificationsOf(root, operations, format),
    securitySchemes: Object.keys(asObject(asObject(root['components'])?.['securitySchemes']) ?? {}),
    securedOperations: operations.filter(({ operation }) =>
      asksForCredentials(operation['security'] ?? root['security']),
    ).length,
    jsonResponses: responses.length,
    namedResponses: responses.filter(({ named }) => named).length,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** OpenAPI lists servers, AsyncAPI names them; 2.x gives a url, 3.x a host. */
function serversOf(value: unknown): readonly string[] {
  const servers = Array.isArray(value) ? value : Object.values(asObject(value) ?? {});
  return servers.flatMap((server) => {
    const { url, host, protocol } = asObject(server) ?? {};
    if (typeof url === 'string') return [url];
    return typeof host === 'string' ? [`${textOf(protocol)}://${host}`] : [];
  });
}

/** AsyncAPI 2.x uses the address as key, 3.x gives it as a member. */
function channels(root: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(asObject(root['channels']) ?? {}).map(([key, channel]) => {
    const address = asObject(channel)?.['address'];
    return typeof address === 'string' ? address : key;
  });
}

function collectionsOf(operations: readonly ApiOperation[]): readonly string[] {
  const readable = new Set(operations.filter(({ method }) => method === 'get').map(({ path }) => path));
  const parents = new Set([...readable].flatMap((path) => /^(.*)\/\{[^{}/]+\}$/.exec(path)?.[1] ?? []));
  return [...readable].filter((path) => parents.has(path));
}

function pagingOf(
  operations: readonly ApiOperation[],
  collections: readonly string[],
): Pick<ApiSummary, 'pagingStyles' | 'pagedCollections'> {
  const styles = collections.flatMap((collection) => {
    const reading = operations.find(({ path, method }) => method === 'get' && path === collection);
    const names = (reading?.parameters ?? []).map(({ name }) => textOf(name).toLowerCase());
    const own = pagingParameters.filter((name) => names.includes(name));
    return own.length > 0 ? [own.join(', ')] : [];
  });
  return { pagingStyles: [...new Set(styles)].sort(), pagedCollections: styles.length };
}

/** Errors of 4xx, 5xx and `default`; one that has no body is described all the same. */
function errorsOf(
  root: unknown,
  operations: readonly ApiOperation[],
): Pick<ApiSummary, 'errorMediaTypes' | 'operationsWithErrors'> {
  const perOperation = operations.map(({ operation }) =>
    Object.entries(asObject(operation['responses']) ?? {})
      .filter(([status]) => /^(?:[45](?:\d\d|XX)|default)$/.test(status))
      .map(([, response]) => Object.keys(asObject(followReferences(root, response)?.['content']) ?? {})),
  );
  return {
    errorMediaTypes: [...new Set(perOperation.flat(2))].sort(),
    operationsWithErrors: perOperation.filter(({ length }) => length > 0).length,
  };
}

function queryParametersOf(operations: readonly ApiOperation[]): readonly string[] {
  const names = operations
    .filter(({ method }) => method === 'get')
    .flatMap(({ parameters }) => parameters.filter((parameter) => parameter['in'] === 'query'))
    .flatMap(({ name }) => (typeof name === 'string' && !paging.has(name.toLowerCase()) ? [name] : []));
  return [...new Set(names)].sort();
}

function notificationsOf(
  root: Readonly<Record<string, unknown>>,
  operations: readonly ApiOperation[],
  format: ApiFormat,
): readonly string[] {
  return [
    ...(operations.some(({ operation }) => hasMembers(operation['callbacks'])) ? ['callbacks'] : []),
    ...(format === 'asyncapi' && hasMembers(root['channels']) ? ['channels'] : []),
    ...(operations.some(({ path, method }) => method === 'post' && /\/subscriptions\/?$/i.test(path))
      ? ['subscriptions']
      : []),
    ...(hasMembers(root['webhooks']) ? ['webhooks'] : []),
  ];
}

function hasMembers(value: unknown): boolean {
  return Object.keys(asObject(value) ?? {}).length > 0;
}

/** An empty requirement in the list means that anonymous use is allowed as well. */
function asksForCredentials(security: unknown): boolean {
  return (
    Array.isArray(security) &&
    security.length > 0 &&
    security.every((alternative) => Object.keys(asObject(alternative) ?? {}).length > 0)
  );
}
