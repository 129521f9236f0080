import { parseJson } from '@ds4sscc/findings';
import type { Handler } from './handler.js';
import { problemResponse } from './problem.js';
import { readBody } from './read-body.js';

/** What the catalogue protocol is answered from. */
export interface DspEndpointsOptions {
  /** The catalogue in the protocol's JSON, as `deriveDspCatalogue` makes it; `undefined` while there is none. */
  catalogue(): unknown;
  /** Path under which the endpoints stand, such as `/dsp/2025-1`; nothing where left out. */
  readonly path?: string;
}

const context = 'https://w3id.org/dspace/2025/1/context.jsonld';
const mostBytes = 64 * 1024;

/**
 * The catalogue side of the Dataspace Protocol 2025-1 over HTTPS: `/.well-known/dspace-version`, `POST catalog/request`,
 * `GET catalog/datasets/:id`. Filters are not supported, which the protocol wants said by 400; errors are of its own type.
 *
 * @example
 * ```ts
 * import { createDspEndpoints } from '@ds4sscc/blueprint/server';
 *
 * const dsp = createDspEndpoints({ catalogue: () => undefined, path: '/dsp' });
 * const answer = await dsp(new Request('https://connector.city.example/.well-known/dspace-version'));
 * await answer.json(); // => { protocolVersions: [{ version: '2025-1', path: '/dsp', binding: 'HTTPS' }] }
 * (await dsp(new Request('https://connector.city.example/dsp/catalog/datasets/air'))).status; // => 404
 * ```
 */
export function createDspEndpoints({ catalogue, path = '' }: DspEndpointsOptions): Handler {
  const datasets = `${path}/catalog/datasets/`;
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/.well-known/dspace-version' && request.method === 'GET')
      return json(200, { protocolVersions: [{ version: '2025-1', path: path || '/', binding: 'HTTPS' }] });
    if (pathname === `${path}/catalog/request` && request.method === 'POST') return answerRequest(request, catalogue());
    if (pathname.startsWith(datasets) && request.method === 'GET')
      return answerDataset(decodedId(pathname.slice(datasets.length)), catalogue());
    return problemResponse({ status: 404, title: 'Not found' });
  };
}

async function answerRequest(request: Request, catalogue: unknown): Promise<Response> {
  const body = await readBody(request, mostBytes);
  if ('failed' in body)
    return body.failed === 'too-large'
      ? catalogError(413, 'The message is too large.')
      : catalogError(400, 'The message breaks off.');
  const { value } = parseJson(new TextDecoder().decode(body.bytes), 'message');
  if (!isObject(value) || value['@type'] !== 'CatalogRequestMessage' || !hasContext(value))
    return catalogError(400, 'The body is no CatalogRequestMessage of 2025-1.');
  const { filter } = value;
  const filters = filter !== undefined && !(Array.isArray(filter) && filter.length === 0);
  if (filters) return catalogError(400, 'Filters are not supported.');
  return catalogue === undefined ? catalogError(503, 'There is no catalogue at present.') : json(200, catalogue);
}

function answerDataset(id: string | undefined, catalogue: unknown): Response {
  const datasets = isObject(catalogue) ? catalogue['dataset'] : undefined;
  const found = Array.isArray(datasets)
    ? datasets.find((one: unknown) => id !== undefined && isObject(one) && one['@id'] === id)
    : undefined;
  return found === undefined
    ? catalogError(404, 'There is no such dataset.')
    : json(200, { '@context': [context], ...(found as object) });
}

function catalogError(status: number, reason: string): Response {
  return json(status, { '@context': [context], '@type': 'CatalogError', code: String(status), reason: [reason] });
}

function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

function hasContext(value: Readonly<Record<string, unknown>>): boolean {
  const given = value['@context'];
  return Array.isArray(given) ? given.includes(context) : given === context;
}

function decodedId(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
