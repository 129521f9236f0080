import type { JsonDocument } from '@ds4sscc/findings';
import { choosesData, type FilterKind, filterKinds } from './api-filters.js';
import { apiNotifications } from './api-notifications.js';
import { type ApiOperation, apiOperations } from './api-operations.js';
import { type ApiPattern, apiPatterns } from './api-patterns.js';
import { asksForCredentials, changesData, refusesCallers, usedSchemes } from './api-security.js';
import { apiCollections, pagingOf } from './collections.js';
import { baseType, type ErrorResponse, errorResponses } from './error-responses.js';
import { asObject } from './json-object.js';
import { followReferences } from './local-reference.js';
import { type ApiFormat, recogniseApiDescription } from './recognise-api-description.js';
import { countSuccessResponses } from './success-responses.js';

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
  /** The layouts that the paths have, such as `ngsi-ld`. */
  readonly patterns?: readonly ApiPattern[];
  /** Names of the query parameters of reading operations, paging aside. */
  readonly queryParameters: readonly string[];
  /** How collections are paged, each way once, such as `limit, offset`; and how many collections are paged at all. */
  readonly pagingStyles: readonly string[];
  readonly pagedCollections: number;
  /** Media types of described errors, each once; and how many operations describe an error. */
  readonly errorMediaTypes: readonly string[];
  readonly operationsWithErrors: number;
  /** What the query parameters of reading operations choose by: `attribute`, `place`, `time`. */
  readonly filters?: readonly FilterKind[];
  /** Ways of being told of changes: `callbacks`, `webhooks`, `subscriptions`, `server-sent events`, a protocol such as `mqtt`, `channels`. */
  readonly notifications: readonly string[];
  /** Names of the security schemes. */
  readonly securitySchemes: readonly string[];
  /** The types of the security schemes that something asks for, such as `openIdConnect`, each once. */
  readonly authentication?: readonly string[];
  /** Where the OpenID providers that something asks for publish their metadata, each once. */
  readonly openIdConnectUrls?: readonly string[];
  /** Operations that ask for credentials. */
  readonly securedOperations: number;
  /** Operations that change data or describe 401 or 403, and ask for no credentials. */
  readonly openRestrictions?: number;
  /** JSON bodies promised for success, and how many of them name their schema. */
  readonly jsonResponses: number;
  readonly namedResponses: number;
}

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
  const responses = countSuccessResponses(root, operations);
  const collections = apiCollections(operations);
  const paging = collections.map(pagingOf).filter((style) => style !== undefined);
  const errors = operations.map((operation) => errorResponses(root, operation));
  const written = new Set(collections.map(({ path }) => path));
  const schemes = asObject(asObject(root['components'])?.['securitySchemes']) ?? {};
  const asked = [...usedSchemes(root, operations)].flatMap((name) => {
    const scheme = Object.hasOwn(schemes, name) ? followReferences(root, schemes[name]) : undefined;
    return scheme ? [scheme] : [];
  });
  const paths = format === 'asyncapi' ? channels(root) : Object.keys(asObject(root['paths']) ?? {});
  return {
    source: document.source,
    format,
    title: textOf(asObject(root['info'])?.['title']),
    version: textOf(asObject(root['info'])?.['version']),
    servers: serversOf(root['servers']),
    paths,
    operations: format === 'asyncapi' ? Object.keys(asObject(root['operations']) ?? {}).length : operations.length,
    collections: collections.map(({ path }) => path),
    patterns: apiPatterns(operations, collections.length),
    pagingStyles: [...new Set(paging)].sort(),
    pagedCollections: paging.length,
    errorMediaTypes: mediaTypesIn(errors.flat()),
    operationsWithErrors: errors.filter(({ length }) => length > 0).length,
    queryParameters: queryParametersOf(operations),
    filters: [...new Set(operations.filter(({ method }) => method === 'get').flatMap(filterKinds))].sort(),
    notifications: apiNotifications(root, operations, format),
    securitySchemes: Object.keys(schemes),
    authentication: wordsOf(asked.map((scheme) => scheme['type'])),
    openIdConnectUrls: wordsOf(
      asked.flatMap((scheme) => (scheme['type'] === 'openIdConnect' ? [scheme['openIdConnectUrl']] : [])),
    ),
    securedOperations: operations.filter((operation) => asksForCredentials(root, operation)).length,
    openRestrictions: operations.filter(
      (operation) =>
        !asksForCredentials(root, operation) && (refusesCallers(root, operation) || changesData(operation, written)),
    ).length,
    jsonResponses: responses.all,
    namedResponses: responses.named,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A list of media types that operations share is read once. */
function mediaTypesIn(errors: readonly ErrorResponse[]): readonly string[] {
  const lists = new Set(errors.map(({ mediaTypes }) => mediaTypes));
  return [...new Set([...lists].flatMap((mediaTypes) => mediaTypes.map(baseType)))].sort();
}

function wordsOf(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(textOf))].filter((word) => word !== '').sort();
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

function queryParametersOf(operations: readonly ApiOperation[]): readonly string[] {
  const names = operations
    .filter(({ method }) => method === 'get')
    .flatMap(({ parameters }) => parameters.filter((parameter) => parameter['in'] === 'query'))
    .flatMap(({ name }) => (typeof name === 'string' && choosesData(name) ? [name] : []));
  return [...new Set(names)].sort();
}
