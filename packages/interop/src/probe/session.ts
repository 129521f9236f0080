import type { Finding, JsonDocument, Location } from '@ds4sscc/findings';
import { finding, parseJson } from '@ds4sscc/findings';
import type { FetchProblem, HttpRequest, TlsFacts } from '@ds4sscc/linked-data/fetch';
import { describeFetchProblem } from '@ds4sscc/linked-data/fetch-problem';
import type { HarEntry, ReplyProblem } from './har/har.js';
import { harEntries } from './har/har-entry.js';
import { openUrl } from './har/without-secrets.js';
import type { ObservationId } from './observations.js';
import type { Observation } from './probe-facts.js';
import type { ProbeFetch, ProbeReply } from './probe-fetch.js';
import type { ProbeArgs, ProbeRule } from './rules/probe-rule.js';

/** What one probe of one service may cost. */
export interface ProbeLimits {
  /** Requests, redirects not counted. 80 unless told. */
  readonly requests: number;
  /** Bytes of all bodies, unpacked. 64 MiB unless told. */
  readonly bytes: number;
  /** Milliseconds for everything. 120,000 unless told. */
  readonly time: number;
}

/** One question of a probe and what came of it. */
export interface Exchange {
  /** Index in `log.entries` of the recording. */
  readonly index: number;
  /** The address as it was asked, as reports may show it. */
  readonly url: string;
  /** The address that answered, or the one that was asked. */
  readonly finalUrl: string;
  readonly redirects: number;
  /** 0 where there is no answer. */
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The values of a header field, in order. */
  readonly header: (name: string) => readonly string[];
  /** Type and subtype in lower case. */
  readonly mediaType: string | undefined;
  readonly text: () => string;
  readonly json: () => JsonDocument;
  readonly tls?: TlsFacts;
  readonly problem?: ReplyProblem;
  /** When it was asked (ISO 8601). */
  readonly time: string;
}

/** What a probe asks with. */
export interface Question {
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly body?: string;
  /** Whether it is asked again although the answer is known. */
  readonly fresh?: boolean;
}

/** The state of one probe: what was asked, what was found. */
export interface Session {
  readonly ask: (url: string, question?: Question) => Promise<Exchange>;
  readonly report: (rule: ProbeRule, exchange: Exchange, args: ProbeArgs, pointer?: string) => void;
  readonly add: (findings: Iterable<Finding>) => void;
  /** A later outcome replaces an earlier one where it says more: `no` before `yes` before `unknown`. */
  readonly observe: (
    id: ObservationId,
    outcome: Observation['outcome'],
    detail: string,
    exchange: Exchange,
    pointer?: string,
  ) => void;
  readonly has: (id: ObservationId) => boolean;
  readonly findings: () => readonly Finding[];
  readonly observations: () => readonly Observation[];
  readonly entries: () => readonly HarEntry[];
  readonly started: () => string | undefined;
}

/** What a session needs. */
export interface SessionOptions {
  readonly fetch: ProbeFetch;
  readonly limits: ProbeLimits;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Sent with every request to the origin of the probed URL, and never recorded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly onRequest: (url: string, count: number) => void;
}

/** Said to every server, so that whoever reads its log knows who asked. */
export const userAgent = 'ds4sscc-probe';

/** A server that does not answer is not asked for everything else too. */
const mostFailures = 3;
/** What the guard refuses costs the server nothing. */
const refused: ReadonlySet<string> = new Set([
  'host-not-allowed',
  'port-not-allowed',
  'address-not-public',
  'host-not-public',
  'scheme-not-allowed',
]);

const order: Readonly<Record<Observation['outcome'], number>> = { unknown: 0, yes: 1, no: 2 };

/** Starts a probe. It asks one thing after the other, each thing once, and stops at its limits. */
export function createSession(options: SessionOptions): Session {
  const { fetch, limits, clock, origin, onRequest } = options;
  const entries: HarEntry[] = [];
  const findings = new Map<string, Finding>();
  const observations = new Map<ObservationId, Observation>();
  const known = new Map<string, Exchange>();
  let requests = 0;
  let bytes = 0;
  let firstTime: string | undefined;
  let begin: number | undefined;
  let failures = 0;
  let lastTime: string | undefined;
  // Kept once: from then on nothing is asked, and nothing recorded.
  let stopped: ReplyProblem | undefined;

  const exhausted = (): string | undefined => {
    if (requests >= limits.requests) return `after ${limits.requests} requests`;
    if (failures >= mostFailures) return `after ${mostFailures} requests that were not answered`;
    if (bytes >= limits.bytes) return `after ${limits.bytes} bytes`;
    if (begin !== undefined && clock() - begin >= limits.time) return `after ${limits.time} ms`;
    return undefined;
  };

  const ask = async (url: string, question: Question = {}): Promise<Exchange> => {
    const { accept = 'application/json', method = 'GET', body, headers = {}, fresh = false } = question;
    const key = JSON.stringify([method, url, accept, headers, body ?? null]);
    const before = fresh ? undefined : known.get(key);
    if (before) return before;
    const own: HttpRequest = {
      method,
      headers: { accept, 'user-agent': userAgent, ...headers },
      ...(body !== undefined && { body }),
    };
    if (stopped) return exchangeOf(url, entries.length - 1, lastTime ?? '', 0, undefined, stopped);
    const now = clock();
    begin ??= now;
    const stop = exhausted();
    if (stop === undefined) onRequest(openUrl(url), requests + 1);
    // Secrets go to the origin that they were given for, and to no other that a link may name.
    const sent = originOf(url) === origin ? { ...own, headers: { ...own.headers, ...options.headers } } : own;
    const reply: ProbeReply =
      stop === undefined
        ? await fetch.request(url, sent)
        : {
            ok: false,
            hops: [],
            problem: { code: 'probe-limit', message: stop },
            recorded: { started: lastTime ?? new Date(now).toISOString(), duration: 0 },
          };
    requests += 1;
    const recorded = reply.recorded ?? { started: new Date(now).toISOString(), duration: Math.max(0, clock() - now) };
    lastTime = recorded.started;
    firstTime ??= lastTime;
    const problem = reply.ok ? undefined : plainProblem(reply.problem);
    const answer = reply.ok ? reply.answer : undefined;
    if (problem?.code === 'probe-limit') stopped = problem;
    if (problem && problem.code !== 'not-recorded' && !refused.has(problem.code)) failures += 1;
    bytes += answer?.bytes.length ?? 0;
    const hops = reply.ok ? reply.answer.hops : reply.hops;
    for (const entry of harEntries({
      url,
      request: own,
      hops,
      ...recorded,
      ...(answer && { answer }),
      ...(problem && { problem }),
    }))
      entries.push(entry);
    const exchange = exchangeOf(url, entries.length - 1, recorded.started, hops.length, answer, problem);
    if (!fresh) known.set(key, exchange);
    return exchange;
  };

  const keep = (one: Finding): void => {
    const { rule, message, location } = one;
    const key = JSON.stringify([rule, message, location.source, location.pointer ?? '']);
    if (!findings.has(key)) findings.set(key, one);
  };

  return {
    ask,
    report: (rule, exchange, args, pointer) => keep(finding(rule, placeOf(exchange, pointer), args)),
    add: (more) => {
      for (const one of more) keep(one);
    },
    observe: (id, outcome, detail, exchange, pointer) => {
      const before = observations.get(id);
      if (before && order[before.outcome] >= order[outcome]) return;
      observations.set(id, { id, outcome, detail, location: placeOf(exchange, pointer), exchange: exchange.index });
    },
    has: (id) => observations.has(id),
    findings: () => [...findings.values()],
    observations: () => [...observations.values()],
    entries: () => entries,
    started: () => firstTime,
  };
}

function placeOf({ url }: Exchange, pointer: string | undefined): Location {
  return pointer === undefined ? { source: url } : { source: url, pointer };
}

function plainProblem(problem: FetchProblem | ReplyProblem): ReplyProblem {
  return 'message' in problem ? problem : { code: problem.code, message: describeFetchProblem(problem) };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

type Answer = Extract<Awaited<ReturnType<ProbeFetch['request']>>, { ok: true }>['answer'];

const mediaTypeForm = /^[^;,\s]+/;

function exchangeOf(
  url: string,
  index: number,
  time: string,
  redirects: number,
  answer: Answer | undefined,
  problem: ReplyProblem | undefined,
): Exchange {
  const shown = openUrl(url);
  const header = (name: string): readonly string[] =>
    (answer?.headers ?? []).filter(([own]) => own === name).map(([, value]) => value);
  const bytes = answer?.bytes ?? new Uint8Array();
  let text: string | undefined;
  let document: JsonDocument | undefined;
  const readText = (): string => (text ??= new TextDecoder().decode(bytes));
  return {
    index,
    url: shown,
    finalUrl: answer?.url ?? url,
    redirects,
    status: answer?.status ?? 0,
    bytes,
    header,
    mediaType: mediaTypeForm.exec(header('content-type')[0]?.trim() ?? '')?.[0].toLowerCase(),
    text: readText,
    json: () => (document ??= parseJson(readText(), shown)),
    time,
    ...(answer?.tls && { tls: answer.tls }),
    ...(problem && { problem }),
  };
}
