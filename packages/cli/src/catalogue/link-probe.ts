import type { LinkProbe } from '@ds4sscc/catalogue/quality';
import type { FetchProblem, FetchResult } from '@ds4sscc/linked-data/fetch';

/** A probe over the guarded fetch: any public server, and of an answer no more than its beginning. */
export async function createLinkProbe(): Promise<LinkProbe> {
  const { createGuardedFetch } = await import('@ds4sscc/linked-data/fetch');
  const { fetch } = createGuardedFetch({
    hosts: 'any-public-host',
    schemes: ['https', 'http'],
    limits: { bytes: 262_144, time: 10_000 },
  });
  return async (url) => linkStatus(await fetch(url));
}

/** The body of an answer is only read after a status that says that all is well. */
const answered: ReadonlySet<FetchProblem['code']> = new Set([
  'body-incomplete',
  'body-length-unknown',
  'bytes-limit',
  'decompressed-bytes-limit',
  'encoding-invalid',
  'encoding-unsupported',
]);

/** What our own rules forbid to ask says nothing about the link. */
const notAsked: ReadonlySet<FetchProblem['code']> = new Set([
  'credentials-in-url',
  'host-not-allowed',
  'nesting-limit',
  'port-not-allowed',
  'redirect-downgrade',
  'scheme-not-allowed',
]);

/** The HTTP status that a fetch tells: 0 where nobody answers, `undefined` where that is not known. */
export function linkStatus(result: FetchResult): number | undefined {
  if (result.ok) return result.document.status;
  const { problem } = result;
  if (problem.code === 'status-not-ok') return problem.args.status;
  if (answered.has(problem.code)) return 200;
  if (notAsked.has(problem.code)) return undefined;
  // A name server that cannot be asked just now says nothing about the name.
  if (problem.code === 'name-not-resolved' && problem.args.reason === 'EAI_AGAIN') return undefined;
  return 0;
}
