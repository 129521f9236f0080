import { asObject } from '../../api/json-object.js';
import { kindOf, type JsonObject, member, textMember } from '../json-values.js';
import { isAnswered, readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import { refusalRules } from '../rules/refusal-rules.js';
import type { ProbeRule } from '../rules/probe-rule.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow, urlWith } from '../url-with.js';

/** The answer of an action that succeeded. */
export interface ActionResult {
  readonly exchange: Exchange;
  readonly result: unknown;
}

/** How the answer of an action is looked at. */
export interface ActionReading {
  readonly what: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly notFound?: ProbeRule;
  readonly optional?: boolean;
}

const media = ['application/json'];

/** Asks an action of the CKAN API, and checks what every answer has: success, result and help that agree with the status. */
export async function readAction(
  session: Session,
  base: string,
  action: string,
  reading: ActionReading,
): Promise<ActionResult | undefined> {
  const { what, parameters = {}, notFound, optional = false } = reading;
  const exchange = await session.ask(urlWith(urlBelow(base, action), parameters));
  const value = readJson(session, exchange, { what, media, optional, ...(notFound && { notFound }) });
  if (value === undefined) return undefined;
  const body = asObject(value);
  if (!body) {
    session.report(answerRules.memberWrong, exchange, { what, found: kindOf(value), expected: 'an object' });
    return undefined;
  }
  checkHelp(session, exchange, body, what, action);
  if (!isSuccess(session, exchange, body, what)) return undefined;
  if (!Object.hasOwn(body, 'result')) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'result' });
    return undefined;
  }
  return { exchange, result: body['result'] };
}

function isSuccess(session: Session, exchange: Exchange, body: JsonObject, what: string): boolean {
  const success = member(body, 'success');
  if (success === undefined) {
    session.report(answerRules.successFlagMissing, exchange, { what });
    return Object.hasOwn(body, 'result');
  }
  if (success === true && !Object.hasOwn(body, 'error')) return true;
  const found =
    success === true ? 'success with an error' : typeof success === 'boolean' ? 'success: false' : kindOf(success);
  session.report(answerRules.successFlagWrong, exchange, {
    what,
    found,
    expected: `success: true with status ${exchange.status}`,
  });
  return Object.hasOwn(body, 'result');
}

function checkHelp(session: Session, exchange: Exchange, body: JsonObject, what: string, action: string): void {
  const help = textMember(body, 'help');
  if (help === undefined || !help.includes(action))
    session.report(answerRules.helpMissing, exchange, {
      what,
      ...(help !== undefined && { found: help.slice(0, 80) }),
    });
}

/** What an action has to refuse. */
export interface ActionRefusal {
  readonly what: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly statuses: readonly number[];
  readonly onSuccess: ProbeRule;
  /** The types of errors that are right. */
  readonly types: readonly string[];
}

/** Checks that an action refuses, and says why: `success` false, and an error with its type and a message. */
export async function refuseAction(
  session: Session,
  base: string,
  action: string,
  refusal: ActionRefusal,
): Promise<void> {
  const { what, parameters, statuses, onSuccess, types } = refusal;
  const exchange = await session.ask(urlWith(urlBelow(base, action), parameters));
  if (!isAnswered(session, exchange, what)) return;
  const { status } = exchange;
  const report = (rule: ProbeRule, found?: string, expected?: string): void => {
    session.report(rule, exchange, {
      what,
      ...(found !== undefined && { found }),
      ...(expected !== undefined && { expected }),
    });
    session.observe('errors-structured', 'no', `${what}: ${rule.title.toLowerCase()}`, exchange);
  };
  if (status < 300) return report(onSuccess, String(status), statuses.join(' or '));
  if (!statuses.includes(status)) return report(refusalRules.errorStatusWrong, String(status), statuses.join(' or '));
  if (exchange.bytes.length === 0) return report(refusalRules.errorBodyMissing, String(status));
  const { value, findings } = exchange.json();
  const body = asObject(value);
  if (!body) {
    const markup = exchange.text().trimStart().startsWith('<');
    if (value === undefined && exchange.mediaType === 'application/json' && !markup)
      return report(answerRules.bodyNotJson, findings[0]?.message ?? 'not valid JSON');
    return report(
      refusalRules.errorNotStructured,
      value === undefined ? (exchange.mediaType ?? 'no media type') : kindOf(value),
    );
  }
  if (exchange.mediaType === undefined) report(answerRules.mediaTypeMissing, undefined, media[0]);
  else if (exchange.mediaType !== media[0]) report(answerRules.mediaTypeWrong, exchange.mediaType, media[0]);
  const success = member(body, 'success');
  if (success === undefined) report(answerRules.successFlagMissing);
  else if (success !== false)
    report(answerRules.successFlagWrong, `success: ${String(success)}`, `success: false with status ${status}`);
  checkHelp(session, exchange, body, what, action);
  const error = asObject(member(body, 'error'));
  if (!error) return report(refusalRules.problemMemberMissing, undefined, 'error');
  const type = textMember(error, '__type');
  if (type === undefined) report(refusalRules.problemMemberMissing, undefined, 'error.__type');
  else if (!types.includes(type)) report(refusalRules.problemTypeWrong, type, types.join(' or '));
  // What is not found has a message; what is not valid names the fields instead.
  if (Object.keys(error).every((name) => name === '__type'))
    report(refusalRules.problemMemberMissing, undefined, 'error.message');
  session.observe('errors-structured', 'yes', `${what} is refused with ${status} and an error`, exchange);
}
