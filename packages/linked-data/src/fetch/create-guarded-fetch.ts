import { checkTarget } from './check-target.js';
import { createDeadline } from './deadline.js';
import { type ByteBudget, exchange } from './exchange.js';
import { FetchFailure } from './fetch-failure.js';
import { type FetchPolicy, type GuardedFetchOptions, readPolicy } from './fetch-policy.js';
import type { FetchProblem } from './fetch-problem.js';
import { GuardedFetchError } from './guarded-fetch-error.js';
import { openConnection } from './open-connection.js';
import { type FetchedDocument, readDocument } from './read-document.js';
import { isRedirect, redirectTarget } from './redirect-target.js';

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
  return { fetch: (url, request = {}) => fetchDocument(url, request, policy) };
}

const printable = /^[\t\u0020-\u007e]*$/;

async function fetchDocument(url: string, request: FetchRequest, policy: FetchPolicy): Promise<FetchResult> {
  const { accept = '*/*', within } = request;
  if (!printable.test(accept)) throw new GuardedFetchError('accept-invalid', 'accept is one line of printable ASCII');
  const { limits } = policy;
  const deadline = createDeadline(limits.time, policy.now);
  const budget: ByteBudget = { left: limits.bytes, limit: limits.bytes };
  const visited: string[] = [];
  let current = url;
  try {
    const depth = within === undefined ? 0 : within.depth + 1;
    if (!(depth <= limits.nesting)) throw new FetchFailure('nesting-limit', { limit: limits.nesting });
    for (;;) {
      const target = checkTarget(current, policy);
      visited.push(target.url.href);
      const connection = await openConnection(target, policy, deadline);
      const answer = await exchange(connection, target, accept, budget, deadline);
      deadline.check();
      if (!isRedirect(answer)) {
        return { ok: true, document: await readDocument(answer, { url, visited, depth }, limits, deadline) };
      }
      current = redirectTarget(answer, target, visited, limits.redirects);
    }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    return { ok: false, problem: error.at(showUrl(current), visited.slice(1)) };
  } finally {
    deadline.clear();
  }
}

const longestShown = 300;

/** The URL as a report may show it: credentials are left out, and what is no URL is shortened. */
function showUrl(text: unknown): string {
  if (typeof text !== 'string') return '';
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  const shown = parsed && (parsed.username !== '' || parsed.password !== '') ? withoutCredentials(parsed) : text;
  return shown.length > longestShown ? `${shown.slice(0, longestShown - 1)}…` : shown;
}

function withoutCredentials(url: URL): string {
  url.username = '';
  url.password = '';
  return url.href;
}
