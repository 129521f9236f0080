import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'errorStatusWrong'
  | 'notFoundAsSuccess'
  | 'invalidRequestAccepted'
  | 'unknownParameterAccepted'
  | 'errorBodyMissing'
  | 'errorNotStructured'
  | 'problemMemberMissing'
  | 'problemStatusMissing'
  | 'problemStatusDiffers'
  | 'problemTypeWrong';

/** What can be wrong with the answer to a request that cannot be met. */
export const refusalRules: Readonly<Record<Name, ProbeRule>> = {
  errorStatusWrong: probeRule(
    'error-status-wrong',
    'error',
    'Refusal with the wrong status',
    'RFC 9110, section 15.5; ETSI GS CIM 009, table 6.3.2-1; OGC 17-069r4, clause 7.5',
    ['MIM0 R2.1'],
    'Answer with 404 what does not exist, with 400 what is asked wrongly, and keep 5xx for faults of the server.',
    (args) => `${args.what}: refused with the wrong status${compared(args)}`,
  ),
  notFoundAsSuccess: probeRule(
    'not-found-as-success',
    'error',
    'Something that does not exist, answered with success',
    'RFC 9110, section 15.5.5 (404)',
    ['MIM0 R2.1', 'MIM1 R1.2'],
    'Answer with 404: programs believe the status, not the page behind it.',
    (args) => `${args.what} does not exist, and the answer says success${compared(args)}`,
  ),
  invalidRequestAccepted: probeRule(
    'invalid-request-accepted',
    'error',
    'Wrong request, answered with success',
    'RFC 9110, section 15.5.1 (400); ETSI GS CIM 009, clause 5.5.2 (BadRequestData); OGC 17-069r4, /req/core/query-param-invalid',
    ['MIM0 R2.1'],
    'Answer with 400 and say which parameter is wrong: a client that misspells one otherwise takes the answer for data.',
    (args) => `${args.what} is wrong, and the answer says success${compared(args)}`,
  ),
  unknownParameterAccepted: probeRule(
    'unknown-parameter-accepted',
    'warning',
    'Unknown query parameter, passed over in silence',
    'OGC 17-069r4, /req/core/query-param-unknown',
    ['MIM0 R2.1'],
    'Answer with 400: who misspells a filter otherwise gets everything and does not notice.',
    (args) => `${args.what} is not a parameter of this interface, and the answer says success${compared(args)}`,
  ),
  errorBodyMissing: probeRule(
    'error-body-missing',
    'error',
    'Refusal without a word',
    'RFC 9457, section 3; ETSI GS CIM 009, clause 5.5.3; CKAN API guide (error)',
    ['MIM0 R2.1'],
    'Say in the body what is wrong, as problem details (RFC 9457) or in the form of the interface.',
    (args) => `${args.what}: refused without a body${compared(args)}`,
  ),
  errorNotStructured: probeRule(
    'error-not-structured',
    'error',
    'Refusal that programs cannot read',
    'RFC 9457, section 3; ETSI GS CIM 009, clause 5.5.3; CKAN API guide (error)',
    ['MIM0 R2.1'],
    'Send errors as JSON too: the page of a proxy or framework is for people.',
    (args) => `${args.what}: the error is no JSON object${compared(args)}`,
  ),
  problemMemberMissing: probeRule(
    'problem-member-missing',
    'error',
    'Error without a member that the interface demands',
    'RFC 9457, section 3.1; ETSI GS CIM 009, clause 5.5.3; CKAN API guide (error)',
    ['MIM0 R2.1'],
    'Give every error its type, a title, and a detail that says what is wrong this time.',
    (args) => `${args.what}: the error lacks "${args.expected}"`,
  ),
  problemStatusMissing: probeRule(
    'problem-status-missing',
    'info',
    'Problem details without their status',
    'RFC 9457, section 3.1.2 (status)',
    ['MIM0 R2.1'],
    'Repeat the status in the body: it survives where the answer is stored or passed on.',
    (args) => `${args.what}: the problem details do not repeat the status`,
  ),
  problemStatusDiffers: probeRule(
    'problem-status-differs',
    'error',
    'Error whose body names another status',
    'RFC 9457, section 3.1.2 (status)',
    ['MIM0 R2.1'],
    'Give the body the status of the answer.',
    (args) => `${args.what}: body and answer do not agree about the status${compared(args)}`,
  ),
  problemTypeWrong: probeRule(
    'problem-type-wrong',
    'error',
    'Error of a type that does not fit',
    'ETSI GS CIM 009, clauses 5.5.2 and 6.3.2; RFC 9457, section 3.1.1; CKAN API guide (__type)',
    ['MIM0 R2.1'],
    'Use the error type that the standard names for this status.',
    (args) => `${args.what}: the type of the error does not fit${compared(args)}`,
  ),
};
