import { compared, type ProbeRule, probeRule } from './probe-rule.js';

type Name =
  | 'statusWrong'
  | 'errorInSuccess'
  | 'bodyMissing'
  | 'bodyNotJson'
  | 'bodyNotRdf'
  | 'jsonKeyTwice'
  | 'mediaTypeMissing'
  | 'mediaTypeWrong'
  | 'memberMissing'
  | 'memberWrong'
  | 'successFlagMissing'
  | 'successFlagWrong'
  | 'helpMissing'
  | 'answerUnstable'
  | 'conditionalRequestIgnored'
  | 'acceptIgnored';

/** What can be wrong with one answer. */
export const answerRules: Readonly<Record<Name, ProbeRule>> = {
  statusWrong: probeRule(
    'status-wrong',
    'error',
    'Answer with the wrong status',
    'RFC 9110, section 15; ETSI GS CIM 009, clause 6.3.2; OGC 17-069r4, clause 7',
    ['MIM0 R1.2'],
    'Answer a request that is met with 200, and one that fails with the status that the standard names for it.',
    (args) => `${args.what}: wrong status${compared(args)}`,
  ),
  errorInSuccess: probeRule(
    'error-in-success',
    'error',
    'Error, answered with success',
    'RFC 9110, section 15.3; RFC 9457, section 3.1.2',
    ['MIM0 R2.1'],
    'Send the status of the error: caches and clients keep what comes with 200.',
    (args) => `${args.what}: the status says success, the body is an error${compared(args)}`,
  ),
  bodyMissing: probeRule(
    'body-missing',
    'error',
    'Success without a body',
    'RFC 9110, section 15.3.1 (200)',
    ['MIM0 R1.1'],
    'Send the data, or an empty list where there is none.',
    (args) => `${args.what}: the answer has no body${compared(args)}`,
  ),
  bodyNotJson: probeRule(
    'body-not-json',
    'error',
    'Body that is not valid JSON',
    'RFC 8259, section 2',
    ['MIM0 R1.1'],
    'Let a library write the JSON; text put together by hand breaks at the first quote.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  bodyNotRdf: probeRule(
    'body-not-rdf',
    'error',
    'Body that cannot be read as RDF',
    'RDF 1.1 Turtle, JSON-LD 1.1 and RDF/XML, grammars',
    ['MIM0 R1.1'],
    'Let a library write the RDF, and name its media type.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  jsonKeyTwice: probeRule(
    'json-key-twice',
    'warning',
    'The same key twice in one object of an answer',
    'RFC 8259, section 4',
    ['MIM0 R1.1'],
    'Send each member once: readers take one of the two and lose the other.',
    ({ what, found }) => `${what}: ${found}`,
  ),
  mediaTypeMissing: probeRule(
    'media-type-missing',
    'error',
    'Answer without a media type',
    'RFC 9110, section 8.3 (Content-Type)',
    ['MIM0 R1.1'],
    'Send Content-Type, so that nobody has to guess.',
    (args) => `${args.what} has no Content-Type${compared(args)}`,
  ),
  mediaTypeWrong: probeRule(
    'media-type-wrong',
    'error',
    'Answer with the wrong media type',
    'RFC 9110, sections 8.3 and 12.5.1; ETSI GS CIM 009, clause 6.3.4; RFC 7946, section 12; RFC 9457, section 3',
    ['MIM0 R1.1'],
    'Send the media type of what is in the body, and of what was asked for.',
    (args) => `${args.what} has the wrong media type${compared(args)}`,
  ),
  memberMissing: probeRule(
    'member-missing',
    'error',
    'Answer without a member that the standard demands',
    'ETSI GS CIM 009, clause 5.2; OGC 17-069r4, clause 7; OGC 18-088, clause 8; CKAN API guide; Dataspace Protocol 2025-1; OpenID Connect Discovery 1.0, section 3',
    ['MIM0 R2.1'],
    'Send the member; clients written for the standard stop without it.',
    (args) => `${args.what} lacks "${args.expected}"${args.found === undefined ? '' : ` (found ${args.found})`}`,
  ),
  memberWrong: probeRule(
    'member-wrong',
    'error',
    'Member with a value that the standard does not allow',
    'ETSI GS CIM 009, clause 5.2; OGC 17-069r4, clause 7; OGC 18-088, clause 8; CKAN API guide; Dataspace Protocol 2025-1; OpenID Connect Discovery 1.0, section 3',
    ['MIM0 R2.1'],
    'Send what the standard says for this member.',
    (args) => `${args.what} has a wrong value${compared(args)}`,
  ),
  successFlagMissing: probeRule(
    'success-flag-missing',
    'error',
    'Answer of an action that does not say whether it succeeded',
    'CKAN API guide (success)',
    ['MIM0 R2.1'],
    'Send "success" as true or false: clients look at it before anything else.',
    (args) => `${args.what} does not say whether it succeeded${compared(args)}`,
  ),
  successFlagWrong: probeRule(
    'success-flag-wrong',
    'error',
    'Answer of an action that contradicts itself about its success',
    'CKAN API guide (success, result, error)',
    ['MIM0 R2.1'],
    'Send "success": true with a result and 200, "success": false with an error and an error status.',
    (args) => `${args.what} contradicts itself about its success${compared(args)}`,
  ),
  helpMissing: probeRule(
    'help-missing',
    'warning',
    'Answer of an action without its documentation',
    'CKAN API guide (help)',
    ['MIM0 R1.3'],
    'Send "help" with the address of the documentation of the action, as CKAN itself does.',
    (args) => `${args.what} does not name its documentation${compared(args)}`,
  ),
  answerUnstable: probeRule(
    'answer-unstable',
    'error',
    'The same request, answered in two ways',
    'RFC 9110, section 9.2.1 (safe methods); ETSI GS CIM 009, clause 5.5.9 (pagination)',
    ['MIM0 R2.1'],
    'Order the answer by something that does not change, such as the identifier: paging relies on it.',
    (args) => `${args.what} was asked for twice, and the answers differ${compared(args)}`,
  ),
  conditionalRequestIgnored: probeRule(
    'conditional-request-ignored',
    'warning',
    'Conditional request that is ignored',
    'RFC 9110, sections 13.1.2 (If-None-Match), 13.1.3 (If-Modified-Since) and 15.4.5 (304)',
    ['MIM0 R3.1'],
    'Compare the validator with the one that was sent, and answer 304 when nothing changed.',
    (args) => `${args.what} has a validator, and a request with it is not answered with 304${compared(args)}`,
  ),
  acceptIgnored: probeRule(
    'accept-ignored',
    'info',
    'Media type that is sent although nobody asked for it',
    'RFC 9110, section 15.5.7 (406)',
    [],
    'Answer 406 to a media type that cannot be sent; a server may also send what it has, and then a program has to look.',
    (args) => `${args.what}: a media type that does not exist is answered with success${compared(args)}`,
  ),
};
