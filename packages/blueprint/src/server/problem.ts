/** What every answer with a problem says (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  /** Further members, such as findings or reasons. */
  readonly [member: string]: unknown;
}

/** A problem as a response. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${JSON.stringify({ type: 'about:blank', ...problem })}\n`, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

/** The answer to a method that a resource does not have (RFC 9110, 15.5.6). */
export function methodNotAllowed(allowed: readonly string[]): Response {
  return problemResponse({ status: 405, title: 'Method not allowed' }, { allow: allowed.join(', ') });
}
