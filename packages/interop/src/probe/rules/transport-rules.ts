import { type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'unreachable'
  | 'addressRefused'
  | 'tlsInvalid'
  | 'redirectLoop'
  | 'redirectInvalid'
  | 'answerTooSlow'
  | 'answerTooLarge'
  | 'headersTooLarge'
  | 'answerCutOff'
  | 'answerNotHttp'
  | 'contentCodingInvalid'
  | 'stopped'
  | 'notRecorded'
  | 'tlsOld'
  | 'certificateExpiresSoon'
  | 'notEncrypted'
  | 'hstsMissing'
  | 'credentialsNeeded';

/** What can be wrong before an answer is looked into. */
export const transportRules: Readonly<Record<Name, ProbeRule>> = {
  unreachable: probeRule(
    'unreachable',
    'error',
    'Service that cannot be reached',
    'RFC 9110, section 3.3 (connections); MIMs Plus 9.0, MIM0 R1.2',
    ['MIM0 R1.2'],
    'Open the address in a browser. If it does not work there either, correct the address or start the service.',
    ({ what, found }) => `${what} cannot be reached: ${found}`,
  ),
  addressRefused: probeRule(
    'address-refused',
    'warning',
    'Address that a probe does not ask',
    'RFC 6890, section 2 (special-purpose addresses)',
    [],
    'Nothing was asked, so nothing is known of the service. Name a public server; for a server of this machine, add --allow-loopback (in a program, allow the port in the guarded fetch).',
    ({ what, found }) => `${what} was not asked: ${found}`,
  ),
  tlsInvalid: probeRule(
    'tls-invalid',
    'error',
    'Secure connection that cannot be trusted',
    'RFC 9110, section 4.3.4 (https certificate verification); RFC 9325, section 3',
    ['MIM6 R2.1', 'MIM0 R1.2'],
    'Install a certificate for this very name from an authority that browsers trust, with its intermediate certificates, and renew it in time.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  redirectLoop: probeRule(
    'redirect-loop',
    'error',
    'Redirects that lead nowhere',
    'RFC 9110, section 15.4 (a client should detect cyclical redirections)',
    ['MIM0 R1.2'],
    'Let the redirect lead to the resource itself; a rule for a slash at the end or for https often meets another one.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  redirectInvalid: probeRule(
    'redirect-invalid',
    'error',
    'Redirect without a usable target',
    'RFC 9110, sections 10.2.2 (Location) and 15.4',
    ['MIM0 R1.2'],
    'Send a Location header with an https address.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  answerTooSlow: probeRule(
    'answer-too-slow',
    'error',
    'Answer that does not come in time',
    'Limit of this probe; MIMs Plus 9.0, MIM0 R1.2; RFC 9110, section 15.6.5 (what a gateway does then)',
    ['MIM0 R1.2'],
    'Find out what keeps the server: a slow query, a limit of bandwidth, or a proxy that waits. Give the probe more time if the answer is worth it.',
    ({ what, found }) => `${what} was not complete in time: ${found}`,
  ),
  answerTooLarge: probeRule(
    'answer-too-large',
    'error',
    'Answer larger than anybody asked for',
    'Limit of this probe; RFC 9110, section 17.5 (attacks via protocol element length)',
    ['MIM0 R2.1'],
    'Serve large collections in pages, and let the client choose their size.',
    ({ what, found }) => `${what} is too large: ${found}`,
  ),
  headersTooLarge: probeRule(
    'headers-too-large',
    'error',
    'Header of an answer without end',
    'RFC 9110, section 5.4 (field limits); RFC 6585, section 5',
    ['MIM0 R1.2'],
    'Send fewer and shorter header fields; cookies and links that grow with each request are the usual cause.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  answerCutOff: probeRule(
    'answer-cut-off',
    'error',
    'Answer that ends in the middle',
    'RFC 9112, section 8 (incomplete messages)',
    ['MIM0 R1.2'],
    'Find out what closes the connection: a time limit of a proxy, or a process that ends while it writes.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  answerNotHttp: probeRule(
    'answer-not-http',
    'error',
    'Answer that is not HTTP',
    'RFC 9112, section 2 (message format)',
    ['MIM0 R1.2'],
    'Something else may listen at this port, or a program writes its header itself: correct what it writes.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  contentCodingInvalid: probeRule(
    'content-coding-invalid',
    'error',
    'Body that cannot be unpacked',
    'RFC 9110, section 8.4 (content codings)',
    ['MIM0 R1.2'],
    'Send the content coding that Content-Encoding names, once, and only one that the request accepts.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  stopped: probeRule(
    'stopped',
    'warning',
    'Probe that stopped at its own limit',
    'Limit of this probe',
    [],
    'What was not asked is unknown. Raise the limit of requests, bytes or time if the owner of the service agrees.',
    ({ what, found }) => `the probe stopped before ${what}: ${found}`,
  ),
  notRecorded: probeRule(
    'not-recorded',
    'warning',
    'Exchange that the recording does not have',
    'HAR 1.2, log.entries',
    [],
    'Record the service again with this version: what the recording does not have is unknown.',
    ({ what }) => `${what} is not in the recording`,
  ),
  tlsOld: probeRule(
    'tls-old',
    'error',
    'Protocol of the secure connection that is out of date',
    'RFC 8996, section 2 (TLS 1.0 and 1.1 must not be used); RFC 9325, section 3.1.1',
    ['MIM6 R2.1'],
    'Switch TLS 1.2 and 1.3 on, and everything before off.',
    ({ what, found }) => `${what} uses ${found}, which must not be used any more`,
  ),
  certificateExpiresSoon: probeRule(
    'certificate-expires-soon',
    'warning',
    'Certificate that expires soon',
    'RFC 5280, section 4.1.2.5 (validity)',
    ['MIM6 R2.1'],
    'Renew it now, and let a program renew it from then on.',
    ({ what, found }) => `the certificate of ${what} is valid until ${found} only`,
  ),
  notEncrypted: probeRule(
    'not-encrypted',
    'error',
    'Service without a secure connection',
    'RFC 9325, section 3.2; MIMs Plus 9.0, MIM6 R2.1',
    ['MIM6 R2.1'],
    'Offer the service by https, and send clients of http there.',
    ({ what }) => `${what} is offered by http, where anybody on the way can read and change it`,
  ),
  hstsMissing: probeRule(
    'hsts-missing',
    'warning',
    'Service that does not insist on https',
    'RFC 6797, section 7.1 (Strict-Transport-Security)',
    ['MIM6 R2.1'],
    'Send Strict-Transport-Security with a max-age of at least half a year.',
    ({ what, found }) =>
      found === undefined
        ? `${what} sends no Strict-Transport-Security`
        : `${what} sends "Strict-Transport-Security: ${found}", which does not hold for half a year`,
  ),
  credentialsNeeded: probeRule(
    'credentials-needed',
    'info',
    'Service that asks for credentials',
    'RFC 9110, sections 15.5.2 (401) and 15.5.4 (403)',
    [],
    'Give the probe a token if more of the service should be looked at; it is never recorded.',
    ({ what, found }) => `${what} needs credentials (${found}); it was not looked at`,
  ),
};
