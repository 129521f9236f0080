import { FetchFailure } from './fetch-failure.js';
import { type FetchPolicy, type GuardedFetchOptions, readPolicy } from './fetch-policy.js';
import type { FetchProblem } from './fetch-problem.js';
import { GuardedFetchError } from './guarded-fetch-error.js';
import { type HttpRequest, type HttpResult, readHttpRequest } from './http-request.js';
import { journey, showUrl } from './journey.js';
import { readAnswer } from './read-answer.js';
import { type FetchedDocument, readDocument } from './read-document.js';

/** The document, or why there is none. */
export type FetchResult =
  | { readonly ok: true; readonly document: FetchedDocument }
  | { readonly ok: false; readonly problem: FetchProblem };

/** What one call may ask for. */
export interface FetchRequest {
  /** The `Accept` header. Anything unless told. */
  readonly accept?: string;
  /** The document that needs this one; it counts as nesting. */
  readonly within?: FetchedDocument;
}

/** The one way out of the process. */
export interface GuardedFetch {
  /** Never rejects because of a URL, a name or a server. */
  readonly fetch: (url: string, request?: FetchRequest) => Promise<FetchResult>;
  /**
   * The same way out, for who wants to see how a server answers and not only a document: any status, its headers, the
   * redirects before it and the facts of the secure connection. Never rejects because of a URL, a name or a server.
   *
   * @throws {GuardedFetchError} `request-invalid` for a header or body that cannot be sent.
   */
  readonly request: (url: string, request?: HttpRequest) => Promise<HttpResult>;
}

/**
 * Creates a fetch that goes nowhere but to public servers of the hosts it is given, and that stops in time.
 * Creating it opens nothing.
 *
 * @throws {GuardedFetchError} for options that cannot be meant.
 * @example
 * ```ts
 * import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
 *
 * const { fetch } = createGuardedFetch({ hosts: ['data.europa.eu', '*.example.org'] });
 * const result = await fetch('https://127.1/catalogue.ttl');
 * result.ok ? result.document.mediaType : result.problem.code; // => 'address-not-public'
 * ```
 */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const policy = readPolicy(options);
  return {
    fetch: (url, request = {}) => fetchDocument(url, request, policy),
    request: (url, request = {}) => askServer(url, request, policy),
  };
}

const printable = /^[\t\u0020-\u007e]*$/;

async function fetchDocument(url: string, request: FetchRequest, policy: FetchPolicy): Promise<FetchResult> {
  const { accept = '*/*', within } = request;
  if (!printable.test(accept)) throw new GuardedFetchError('accept-invalid', 'accept is one line of printable ASCII');
  const { limits } = policy;
  const depth = within === undefined ? 0 : within.depth + 1;
  if (!(depth <= limits.nesting)) {
    const failure = new FetchFailure('nesting-limit', { limit: limits.nesting });
    return { ok: false, problem: failure.at(showUrl(url), []) };
  }
  const outcome = await journey(
    url,
    { method: 'GET', headers: { accept }, anyAnswer: false },
    policy,
    ({ answer, visited, deadline }) => readDocument(answer, { url, visited, depth }, limits, deadline),
  );
  return outcome.ok ? { ok: true, document: outcome.value } : { ok: false, problem: outcome.problem };
}

async function askServer(url: string, request: HttpRequest, policy: FetchPolicy): Promise<HttpResult> {
  const outcome = await journey(url, readHttpRequest(request), policy, ({ answer, visited, hops, tls, deadline }) =>
    readAnswer(answer, visited.at(-1)!, hops, tls, policy.limits, deadline),
  );
  return outcome.ok ? { ok: true, answer: outcome.value } : outcome;
}
