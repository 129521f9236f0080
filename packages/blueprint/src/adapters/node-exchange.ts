import { problemResponse } from '../server/problem.js';
import { setPermitHeaders } from '../server/set-permit-headers.js';

/** What the adapters need of a request of Node's `http`, which Fastify and Express pass on. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Each header as often as it came; Node's `headers` keeps the first of some, such as `authorization`. */
  readonly headersDistinct?: Readonly<Record<string, readonly string[] | undefined>>;
  iterator?(options: { readonly destroyOnReturn: boolean }): AsyncIterator<Uint8Array>;
}

/** What the adapters need of a response of Node's `http`. */
export interface NodeResponse {
  statusCode: number;
  getHeader(name: string): string | number | readonly string[] | undefined;
  setHeader(name: string, value: string | readonly string[]): unknown;
  removeHeader(name: string): void;
  writeHead(status: number, ...rest: unknown[]): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  removeListener(event: 'drain' | 'close', listener: () => void): unknown;
  readonly destroyed: boolean;
}

/**
 * A request of Node as a standard one; `undefined` where it cannot be one: a `Host` that is none (RFC 9112, 3.2), or a method such
 * as TRACE. The host is that of the header, which tells addresses, not who may do what.
 */
export function toRequest(incoming: NodeRequest, url: string = incoming.url ?? '/'): Request | undefined {
  const method = incoming.method ?? 'GET';
  const host = header(incoming, 'host') ?? 'localhost';
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headersDistinct ?? incoming.headers)) {
      if (name.startsWith(':') || value === undefined) continue;
      for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one);
    }
    const init: RequestInit & { duplex?: 'half' } = { method, headers };
    if (method !== 'GET' && method !== 'HEAD') {
      init.body = ReadableStream.from(bodyOf(incoming)) as ReadableStream<Uint8Array>;
      init.duplex = 'half';
    }
    // Not resolved against the host: `//elsewhere/path` would be another one.
    return new Request(url.startsWith('/') ? new URL(`http://${host}${url}`) : new URL(url), init);
  } catch {
    return undefined;
  }
}

/** The answer to a request that `toRequest` cannot read. */
export function badRequest(): Response {
  return problemResponse({ status: 400, title: 'The request cannot be read' }, { connection: 'close' });
}

/** Writes a standard response to one of Node, at the speed of whoever reads it. A body that breaks off ends the connection. */
export async function sendResponse(response: Response, outgoing: NodeResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  try {
    if (response.body) {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        if (outgoing.destroyed) return;
        if (!outgoing.write(chunk)) await drained(outgoing);
      }
    }
  } catch (error) {
    outgoing.destroy();
    throw error;
  }
  outgoing.end();
}

/** Of these Node keeps the first in `headers`; all others it joins. */
const firstIsKept: ReadonlySet<string> = new Set([
  'authorization',
  'content-length',
  'content-type',
  'from',
  'host',
  'proxy-authorization',
  'referer',
  'user-agent',
]);

/** One header of a request; one that came several times is joined with commas, as everywhere. */
export function header(request: NodeRequest, name: string): string | undefined {
  const key = name.toLowerCase();
  const value = request.headers[key];
  if (value === undefined) return undefined;
  const all = firstIsKept.has(key) ? (request.headersDistinct?.[key] ?? value) : value;
  return typeof all === 'string' ? all : all.join(', ');
}

/** Puts the headers of a permission on an answer at the moment it is begun, after the handler has set its own. */
export function addPermitHeaders(outgoing: NodeResponse, permit: Readonly<Record<string, string>>): void {
  const writeHead = outgoing.writeHead.bind(outgoing);
  outgoing.writeHead = (status, ...rest) => {
    const given = rest.find((one) => typeof one === 'object' && one !== null);
    if (given !== undefined) for (const [name, value] of headerPairs(given)) outgoing.setHeader(name, value);
    setPermitHeaders(
      {
        get: (name) => outgoing.getHeader(name)?.toString(),
        set: (name, value) => void outgoing.setHeader(name, value),
        delete: (name) => outgoing.removeHeader(name),
      },
      permit,
    );
    return typeof rest[0] === 'string' ? writeHead(status, rest[0]) : writeHead(status);
  };
}

type HeaderValue = string | readonly string[];

/** Node takes headers as an object, as pairs, or as a list in which name and value alternate. */
function headerPairs(given: object): readonly (readonly [string, HeaderValue])[] {
  if (!Array.isArray(given)) return Object.entries(given as Readonly<Record<string, HeaderValue>>);
  if (Array.isArray(given[0])) return given as readonly (readonly [string, HeaderValue])[];
  const values = new Map<string, string[]>();
  for (let at = 0; at + 1 < given.length; at += 2) {
    const name = String(given[at]).toLowerCase();
    values.set(name, [...(values.get(name) ?? []), String(given[at + 1])]);
  }
  return [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all] as const);
}

/** The body; to stop reading it must not cut the connection, on which the answer is still to be sent. */
function bodyOf(incoming: NodeRequest): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]: () => incoming.iterator?.({ destroyOnReturn: false }) ?? incoming[Symbol.asyncIterator](),
  };
}

function drained(outgoing: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      outgoing.removeListener('drain', go);
      outgoing.removeListener('close', go);
      resolve();
    };
    outgoing.once('drain', go);
    outgoing.once('close', go);
  });
}
