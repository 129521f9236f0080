import { readErrorBody } from './error-body.js';
import { reportProblem } from './report-problem.js';
import { answerRules } from './rules/answer-rules.js';
import type { ProbeRule } from './rules/probe-rule.js';
import { transportRules } from './rules/transport-rules.js';
import type { Exchange, Session } from './session.js';

/** What is expected of an answer. */
export interface Wanted {
  /** What was asked for, in words. */
  readonly what: string;
  /** Media types that are right. */
  readonly media: readonly string[];
  /** What a 404 means; a wrong status unless told. */
  readonly notFound?: ProbeRule;
  /** What any status of failure means; a wrong status unless told. */
  readonly onFailure?: ProbeRule;
  /** Whether an answer of this status only says that there is no such interface, which it need not have. */
  readonly optional?: boolean;
}

/** Statuses by which a server says that it does not have an interface. */
const absent: ReadonlySet<number> = new Set([400, 404, 405, 406, 422, 501]);

/**
 * The JSON value of an answer that is to be one, or `undefined`; whatever is wrong with status, media type or syntax is
 * reported on the way, each defect as one thing.
 */
export function readJson(session: Session, exchange: Exchange, wanted: Wanted): unknown {
  const { what, media, notFound, onFailure = answerRules.statusWrong, optional = false } = wanted;
  if (!isAnswered(session, exchange, what)) return undefined;
  const { status } = exchange;
  if (status === 404 && notFound) {
    session.report(notFound, exchange, { what, found: '404' });
    return undefined;
  }
  if (status < 200 || status > 299) {
    if (!(optional && absent.has(status)))
      session.report(onFailure, exchange, { what, found: String(status), expected: '200' });
    return undefined;
  }
  if (status !== 200)
    session.report(answerRules.statusWrong, exchange, { what, found: String(status), expected: '200' });
  if (exchange.bytes.length === 0) {
    if (status === 200) session.report(answerRules.bodyMissing, exchange, { what });
    return undefined;
  }
  const type = exchange.mediaType;
  if (looksLikeMarkup(exchange)) {
    session.report(answerRules.mediaTypeWrong, exchange, { what, found: type ?? 'markup', expected: media[0]! });
    return undefined;
  }
  const { value, findings } = exchange.json();
  const error = readErrorBody(value);
  if (error) {
    session.report(answerRules.errorInSuccess, exchange, { what, found: error.title ?? error.type ?? 'an error' });
    return undefined;
  }
  checkMediaType(session, exchange, wanted);
  if (value === undefined) {
    const reason = findings.find(({ level }) => level === 'error')?.message ?? 'not valid JSON';
    session.report(answerRules.bodyNotJson, exchange, { what, found: reason });
    return undefined;
  }
  if (hasMark(exchange))
    session.report(answerRules.bodyNotJson, exchange, { what, found: 'the text begins with a byte order mark' });
  const twice = findings[0];
  if (twice) session.report(answerRules.jsonKeyTwice, exchange, { what, found: twice.message });
  session.observe('machine-readable', 'yes', `${what} is ${type ?? 'JSON'} and can be read as such`, exchange);
  return value;
}

/** RFC 8259, section 8.1: a byte order mark must not be sent, though readers may pass over it. */
export function hasMark({ bytes }: Exchange): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Whether there is an answer, and not a demand for credentials. */
export function isAnswered(session: Session, exchange: Exchange, what: string): boolean {
  if (!reportProblem(session, exchange, what)) return false;
  const { status } = exchange;
  if (status !== 401 && status !== 403) return true;
  const challenge = exchange.header('www-authenticate')[0];
  session.report(transportRules.credentialsNeeded, exchange, { what, found: `status ${status}` });
  const named = status === 401 && challenge !== undefined;
  session.observe(
    'credentials-asked',
    named || status === 403 ? 'yes' : 'no',
    named ? `${status} with the challenge ${challenge.slice(0, 60)}` : `${status} without a challenge`,
    exchange,
  );
  return false;
}

/** Reports a media type that is missing or wrong. */
export function checkMediaType(session: Session, exchange: Exchange, { what, media }: Wanted): void {
  const found = exchange.mediaType;
  const expected = media.join(' or ');
  if (found === undefined) session.report(answerRules.mediaTypeMissing, exchange, { what, expected });
  else if (!media.includes(found)) {
    session.report(answerRules.mediaTypeWrong, exchange, { what, found, expected });
  }
}

/** Whether the body is a page or XML, whatever it is called. */
export function looksLikeMarkup(exchange: Exchange): boolean {
  return exchange
    .text()
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<');
}
