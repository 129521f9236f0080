import type { Exchange, Session } from './session.js';
import type { ProbeRule } from './rules/probe-rule.js';
import { transportRules } from './rules/transport-rules.js';

const { tlsInvalid, redirectLoop, redirectInvalid, answerTooLarge, answerCutOff, contentCodingInvalid } =
  transportRules;

const ruleOf: ReadonlyMap<string, ProbeRule> = new Map([
  ['url-invalid', transportRules.addressRefused],
  ['scheme-not-allowed', transportRules.addressRefused],
  ['credentials-in-url', transportRules.addressRefused],
  ['host-not-allowed', transportRules.addressRefused],
  ['port-not-allowed', transportRules.addressRefused],
  ['host-not-public', transportRules.addressRefused],
  ['address-not-public', transportRules.addressRefused],
  ['nesting-limit', transportRules.addressRefused],
  ['tls-failed', tlsInvalid],
  ['redirect-loop', redirectLoop],
  ['redirect-limit', redirectLoop],
  ['redirect-invalid', redirectInvalid],
  ['redirect-downgrade', redirectInvalid],
  ['time-limit', transportRules.answerTooSlow],
  ['bytes-limit', answerTooLarge],
  ['decompressed-bytes-limit', answerTooLarge],
  ['headers-too-large', transportRules.headersTooLarge],
  ['body-incomplete', answerCutOff],
  ['body-length-unknown', answerCutOff],
  ['response-malformed', transportRules.answerNotHttp],
  ['encoding-unsupported', contentCodingInvalid],
  ['encoding-invalid', contentCodingInvalid],
  ['probe-limit', transportRules.stopped],
  ['not-recorded', transportRules.notRecorded],
]);

/** Whether a service was asked at all: what is refused here, or is in no recording, says nothing about the service. */
export function wasAsked({ code }: { readonly code: string }): boolean {
  const rule = ruleOf.get(code);
  return (
    rule !== transportRules.addressRefused && rule !== transportRules.notRecorded && rule !== transportRules.stopped
  );
}

/** What the reasons of the platform mean, for the failures of certificates that people meet. */
const tlsReasons: ReadonlyMap<string, string> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'the chain of certificates ends in one that is self-signed and not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'an intermediate certificate is missing'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'an intermediate certificate is missing'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'the certificate is of an authority that is not trusted'],
  ['CERT_HAS_EXPIRED', 'the certificate has expired'],
  ['CERT_NOT_YET_VALID', 'the certificate is not valid yet'],
  ['CERT_REVOKED', 'the certificate was revoked'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate is for another host'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'the server has only protocols that are out of date'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'what listens there does not speak TLS'],
]);

/** Says why there is no answer. `true` where there is one. */
export function reportProblem(session: Session, exchange: Exchange, what: string): boolean {
  const { problem } = exchange;
  if (!problem) return true;
  const { code, message } = problem;
  if (code === 'probe-limit' || code === 'not-recorded') {
    const rule = ruleOf.get(code)!;
    // Said once: from then on nothing more is asked.
    if (!session.findings().some((one) => one.rule === rule.id))
      session.report(rule, exchange, { what, found: message });
    return false;
  }
  const reason = [...tlsReasons].find(([name]) => message.includes(name))?.[1];
  const found = code === 'tls-failed' && reason !== undefined ? `${reason}; ${message}` : message;
  session.report(ruleOf.get(code) ?? transportRules.unreachable, exchange, { what, found });
  if (code === 'tls-failed') session.observe('tls-certificate', 'no', found, exchange);
  return false;
}
