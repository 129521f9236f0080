import type { Message } from './exchange.js';
import type { FetchProblem } from './fetch-problem.js';
import { GuardedFetchError } from './guarded-fetch-error.js';
import type { TlsFacts } from './tls-facts.js';

/** A request that reads. POST is there for interfaces that take their questions in a body, such as SPARQL. */
export interface HttpRequest {
  /** `GET` unless told. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** Header fields by name. `Authorization` and `Cookie` are left out once a redirect leads to another origin. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A redirect on the way to an answer. */
export interface HttpHop {
  readonly url: string;
  readonly status: number;
  readonly headers: readonly HttpHeader[];
}

/** One header field as it came. */
export type HttpHeader = readonly [name: string, value: string];

/** How a server answered, whatever the status. */
export interface HttpAnswer {
  /** The URL that answered. */
  readonly url: string;
  readonly status: number;
  readonly headers: readonly HttpHeader[];
  /** The body without its content coding. */
  readonly bytes: Uint8Array;
  /** The redirects before it, in order. */
  readonly hops: readonly HttpHop[];
  readonly tls?: TlsFacts;
}

/** The answer, or why there is none, with the redirects before. */
export type HttpResult =
  | { readonly ok: true; readonly answer: HttpAnswer }
  | { readonly ok: false; readonly problem: FetchProblem; readonly hops: readonly HttpHop[] };

const nameForm = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
const printable = /^[\t\u0020-\u007e]*$/;
/** What the guard itself says, and what would let one message be read as two. */
const reserved: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'proxy-authorization',
]);
const methods: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Checks a request before anything is opened. Throws `GuardedFetchError`. */
export function readHttpRequest({ method = 'GET', headers = {}, body }: HttpRequest): Message {
  if (!methods.includes(method)) throw invalid(`the method ${String(method)} does not read`);
  const sent: Record<string, string> = { accept: '*/*' };
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!nameForm.test(name) || reserved.has(lower)) throw invalid(`the header ${name} cannot be set`);
    if (typeof value !== 'string' || !printable.test(value)) throw invalid(`${name} is one line of printable ASCII`);
    sent[lower] = value;
  }
  if (body !== undefined && method !== 'POST') throw invalid(`a ${method} has no body`);
  return { method, headers: sent, anyAnswer: true, ...(body !== undefined && { body }) };
}

function invalid(message: string): GuardedFetchError {
  return new GuardedFetchError('request-invalid', message);
}
