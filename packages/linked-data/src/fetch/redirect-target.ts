import type { FetchTarget } from './check-target.js';
import type { Answer } from './exchange.js';
import { FetchFailure } from './fetch-failure.js';

const redirectStatus: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether an answer sends us on. 300 leaves the choice to people, and 304 answers a question that is not asked. */
export function isRedirect({ status }: Pick<Answer, 'status'>): boolean {
  return redirectStatus.has(status);
}

/**
 * Where a redirect leads; it must then pass the same checks as any URL.
 * Throws a `FetchFailure` if it leads nowhere, in a circle, too far, or from https to http.
 */
export function redirectTarget(
  { status, headers }: Answer,
  from: FetchTarget,
  visited: readonly string[],
  limit: number,
): string {
  // Node reads header bytes as Latin-1; where a server writes other letters into a URL they are UTF-8.
  const location = Buffer.from(headers.location ?? '', 'latin1').toString('utf8');
  if (location === '' || /[\u0000-\u0020\u007f\\]/.test(location) || !URL.canParse(location, from.url.href)) {
    throw new FetchFailure('redirect-invalid', { status });
  }
  const next = new URL(location, from.url);
  next.hash = '';
  const target = next.href;
  if (from.tls && next.protocol === 'http:') throw new FetchFailure('redirect-downgrade', { target });
  if (visited.includes(target)) throw new FetchFailure('redirect-loop', { target });
  if (visited.length > limit) throw new FetchFailure('redirect-limit', { limit });
  return target;
}
