import { checkTarget } from './check-target.js';
import { createDeadline, type Deadline } from './deadline.js';
import { type Answer, type ByteBudget, exchange, type Message } from './exchange.js';
import { FetchFailure } from './fetch-failure.js';
import type { FetchPolicy } from './fetch-policy.js';
import type { FetchProblem } from './fetch-problem.js';
import type { HttpHop } from './http-request.js';
import { openConnection } from './open-connection.js';
import { headerList } from './read-answer.js';
import { isRedirect, redirectTarget } from './redirect-target.js';
import { type TlsFacts, tlsFacts } from './tls-facts.js';

/** Where a journey ended. */
export interface Arrival {
  readonly answer: Answer;
  /** Every URL that was asked; the last one answered. */
  readonly visited: readonly string[];
  readonly hops: readonly HttpHop[];
  readonly tls: TlsFacts | undefined;
  readonly deadline: Deadline;
}

/** What came of a journey. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FetchProblem; readonly hops: readonly HttpHop[] };

/**
 * Asks a URL and follows where it is sent, checking every step. One allowance of time and bytes serves all of it,
 * `arrive` included, which makes something of the last answer.
 */
export async function journey<Value>(
  url: string,
  message: Message,
  policy: FetchPolicy,
  arrive: (arrival: Arrival) => Promise<Value>,
): Promise<Outcome<Value>> {
  const { limits } = policy;
  const deadline = createDeadline(limits.time, policy.now);
  const budget: ByteBudget = { left: limits.bytes, limit: limits.bytes };
  const visited: string[] = [];
  const hops: HttpHop[] = [];
  let current = url;
  let sent = message;
  try {
    for (;;) {
      const target = checkTarget(current, policy);
      visited.push(target.url.href);
      const connection = await openConnection(target, policy, deadline);
      const tls = message.anyAnswer ? tlsFacts(connection) : undefined;
      const answer = await exchange(connection, target, sent, budget, deadline);
      deadline.check();
      if (!isRedirect(answer)) return { ok: true, value: await arrive({ answer, visited, hops, tls, deadline }) };
      hops.push({ url: target.url.href, status: answer.status, headers: headerList(answer) });
      current = redirectTarget(answer, target, visited, limits.redirects);
      sent = afterRedirect(sent, answer.status, target.url.origin !== new URL(current).origin);
    }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    return { ok: false, problem: error.at(showUrl(current), visited.slice(1)), hops };
  } finally {
    deadline.clear();
  }
}

/** RFC 9110, section 15.4: 303 (and, as everybody does, 301 and 302) turn a POST into a GET; secrets stay with their origin. */
function afterRedirect(message: Message, status: number, elsewhere: boolean): Message {
  const { authorization: _, cookie: __, ...open } = message.headers;
  const headers = elsewhere ? open : message.headers;
  if (message.method !== 'POST' || status === 307 || status === 308) return { ...message, headers };
  const { 'content-type': ___, ...withoutType } = headers;
  return { method: 'GET', headers: withoutType, anyAnswer: message.anyAnswer };
}

const longestShown = 300;

/** The URL as a report may show it: credentials are left out, and what is no URL is shortened. */
export function showUrl(text: unknown): string {
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
