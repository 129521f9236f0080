import { asObject } from '../api/json-object.js';
import { kindOf, listMember, member, textMember, type JsonObject } from './json-values.js';
import { hasMark, isAnswered } from './read-json.js';
import { answerRules } from './rules/answer-rules.js';
import { refusalRules } from './rules/refusal-rules.js';
import type { ProbeRule } from './rules/probe-rule.js';
import type { Exchange, Session } from './session.js';

/** What a refusal has to be like. */
export interface Refusal {
  readonly what: string;
  /** Statuses that are right. */
  readonly statuses: readonly number[];
  /** What a success means: something that does not exist was found, a wrong request was accepted. */
  readonly onSuccess: ProbeRule;
  /** How the interface says what is wrong; reports what is missing. */
  readonly style: (session: Session, exchange: Exchange, body: JsonObject, what: string) => void;
  /** Media types of errors that are right. */
  readonly media?: readonly string[];
}

const errorMedia: readonly string[] = ['application/problem+json', 'application/json'];

/**
 * Checks an answer that has to be a refusal: status, body, media type, and what the interface demands of errors.
 * A wrong status is said alone; what else may be wrong with the same answer follows from it.
 */
export function expectRefusal(session: Session, exchange: Exchange, refusal: Refusal): void {
  const { what, statuses, onSuccess, style, media = errorMedia } = refusal;
  if (!isAnswered(session, exchange, what)) return;
  const { status } = exchange;
  const refuse = (rule: ProbeRule, found: string | undefined, expected?: string): void => {
    session.report(rule, exchange, {
      what,
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
    });
    session.observe('errors-structured', 'no', `${what}: ${rule.title.toLowerCase()}`, exchange);
  };
  const right = statuses.join(' or ');
  if (status < 300) return refuse(onSuccess, String(status), right);
  if (!statuses.includes(status)) return refuse(refusalRules.errorStatusWrong, String(status), right);
  if (exchange.bytes.length === 0) return refuse(refusalRules.errorBodyMissing, String(status));
  const { value, findings } = exchange.json();
  const body = asObject(value);
  if (!body) {
    const claimsJson = /[/+]json$/.test(exchange.mediaType ?? '');
    const markup = exchange.text().trimStart().startsWith('<');
    if (value === undefined && claimsJson && !markup)
      return refuse(answerRules.bodyNotJson, findings[0]?.message ?? 'not valid JSON');
    return refuse(
      refusalRules.errorNotStructured,
      value === undefined ? (exchange.mediaType ?? 'no media type') : kindOf(value),
    );
  }
  if (exchange.mediaType === undefined) refuse(answerRules.mediaTypeMissing, undefined, media[0]);
  else if (!media.includes(exchange.mediaType))
    refuse(answerRules.mediaTypeWrong, exchange.mediaType, media.join(' or '));
  if (hasMark(exchange)) refuse(answerRules.bodyNotJson, 'the text begins with a byte order mark');
  const told = member(body, 'status');
  if (told !== undefined && told !== status) refuse(refusalRules.problemStatusDiffers, String(told), String(status));
  style(session, exchange, body, what);
  session.observe('errors-structured', 'yes', `${what} is refused with ${status} and an error body`, exchange);
}

/** Errors of NGSI-LD: type, title and detail, the type one of the standard's (ETSI GS CIM 009, clauses 5.5.2 and 5.5.3). */
export function ngsiLdErrors(...types: readonly string[]): Refusal['style'] {
  return (session, exchange, body, what) => {
    for (const expected of ['type', 'title', 'detail'])
      if (textMember(body, expected) === undefined)
        session.report(refusalRules.problemMemberMissing, exchange, { what, expected });
    if (member(body, 'status') === undefined && exchange.mediaType === 'application/problem+json')
      session.report(refusalRules.problemStatusMissing, exchange, { what });
    const type = textMember(body, 'type');
    const expected = types.map((name) => `https://uri.etsi.org/ngsi-ld/errors/${name}`);
    if (type !== undefined && !expected.includes(type))
      session.report(refusalRules.problemTypeWrong, exchange, { what, found: type, expected: expected.join(' or ') });
  };
}

/** Any structured error: problem details, or a code with a description (OGC 17-069r4, exception.yaml). */
export const anyErrors: Refusal['style'] = (session, exchange, body, what) => {
  const says = ['title', 'code', 'type', 'message', 'error', 'reason'].some((name) => member(body, name) !== undefined);
  if (!says && listMember(body, 'reason').length === 0)
    session.report(refusalRules.problemMemberMissing, exchange, { what, expected: 'code or title' });
};
