import { compareFindings, type Finding } from '@ds4sscc/findings';
import { InteropError } from '../interop-error.js';
import type { Har } from './har/har.js';
import { openUrl } from './har/without-secrets.js';
import { probeHttp } from './kinds/http.js';
import { kindProbes } from './kinds/kind-probes.js';
import type { ProbeFacts, ProbeKind } from './probe-facts.js';
import type { ProbeFetch } from './probe-fetch.js';
import { isAnswered } from './read-json.js';
import { type RecognisedKind, recogniseKind } from './recognise-kind.js';
import { wasAsked } from './report-problem.js';
import { answerRules } from './rules/answer-rules.js';
import { createSession, type Exchange, type ProbeLimits, type Session } from './session.js';

/** What a probe needs. */
export interface ProbeOptions {
  /** The guarded fetch of `@ds4sscc/linked-data/fetch`, or a recording (`replay`). */
  readonly fetch: ProbeFetch;
  /** Milliseconds since 1970; a recording is judged by its own times. */
  readonly clock: () => number;
  /** What the service is, where that is known; recognised otherwise. */
  readonly kind?: ProbeKind;
  readonly limits?: Partial<ProbeLimits>;
  /** Header fields such as `Authorization`; sent to the origin of the URL alone, and never recorded. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told before each request. */
  readonly onRequest?: (url: string, count: number) => void;
}

/** What came of a probe: plain data. */
export interface ProbeResult {
  readonly facts: ProbeFacts;
  readonly findings: readonly Finding[];
  /** Every exchange, in the HTTP Archive format 1.2, without secrets. */
  readonly har: Har;
}

const usualLimits: ProbeLimits = { requests: 80, bytes: 64 * 1_048_576, time: 120_000 };

/**
 * Looks into one live service by a few reading requests, one after the other, and says what it is, what it does as its
 * standard says, and what not. It never throws because of a server.
 *
 * @throws {InteropError} `probe-url-invalid` for what is no http or https URL.
 * @example
 * ```ts
 * import { probe, replay } from '@ds4sscc/interop/probe';
 *
 * const recording = { log: { version: '1.2', creator: { name: 'ds4sscc', version: '1' }, entries: [] } };
 * const fetch = replay(recording);
 * const result = fetch && (await probe('https://city.example/ogc', { fetch, clock: () => 0 }));
 * result?.findings[0]?.rule; // => 'probe/not-recorded'
 * ```
 */
export async function probe(url: string, options: ProbeOptions): Promise<ProbeResult> {
  const { fetch, clock, headers = {}, onRequest = () => {} } = options;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new InteropError('probe-url-invalid', `"${url}" is no http or https URL`);
  const limits = { ...usualLimits, ...options.limits };
  const session = createSession({ fetch, clock, limits, headers, onRequest, origin: new URL(url).origin });
  const first = await session.ask(url);
  let service: ProbeKind = options.kind ?? 'http';
  let version: string | undefined;
  if (first.problem) isAnswered(session, first, openUrl(url));
  else {
    const recognised: RecognisedKind =
      options.kind === undefined
        ? await recogniseKind(session, url, first)
        : { kind: options.kind, reason: 'as it was said', shown: false };
    service = recognised.kind;
    version = recognised.version;
    const run = kindProbes[service];
    if (run) service = await run(session, url, first);
    else if (!isAnswered(session, first, openUrl(url)))
      session.observe('answers', 'unknown', `status ${first.status}`, first);
    else checkPlain(session, first);
    if (geospatial.has(service)) session.observe('geospatial-service', 'yes', recognised.reason, first);
    if (service === 'http') session.observe('recognised', 'unknown', recognised.reason, first);
    if (recognised.shown) session.observe('recognised', 'yes', recognised.reason, recognised.exchange ?? first);
    await probeHttp(session, url, first);
  }
  if (first.problem) {
    // What the guard refuses behind a redirect is an answer of the service; what it refuses at once is none.
    const asked = first.redirects > 0 || wasAsked(first.problem);
    session.observe('answers', asked ? 'no' : 'unknown', first.problem.message, first);
  }
  const time = session.started() ?? new Date(clock()).toISOString();
  return {
    facts: {
      source: openUrl(url),
      service,
      time,
      observations: session.observations(),
      ...(version !== undefined && { version }),
    },
    findings: [...session.findings()].sort(compareFindings),
    har: {
      log: {
        version: '1.2',
        creator: { name: 'ds4sscc', version: '1' },
        pages: [{ startedDateTime: time, id: 'probe-1', title: openUrl(url), pageTimings: {} }],
        entries: session.entries(),
      },
    },
  };
}

const geospatial: ReadonlySet<ProbeKind> = new Set(['wfs', 'wms', 'wmts', 'wcs', 'csw', 'stac', 'sensorthings']);

/** What has to hold of any address, where nothing else is known of it. */
function checkPlain(session: Session, first: Exchange): void {
  const { status } = first;
  const what = 'the address';
  if (status < 200 || status > 299) {
    session.observe('answers', 'no', `status ${status}`, first);
    session.report(answerRules.statusWrong, first, { what, found: String(status), expected: '200' });
  } else if (first.bytes.length === 0)
    session.report(answerRules.bodyMissing, first, { what, found: `status ${status}` });
  else if (first.mediaType === undefined) session.report(answerRules.mediaTypeMissing, first, { what });
}
