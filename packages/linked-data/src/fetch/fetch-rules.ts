import { type AnyRule, defineRule, type Finding, finding, type Location, type Rule } from '@ds4sscc/findings';
import { describeFetchProblem } from './describe-fetch-problem.js';
import type { FetchProblem, FetchProblemCode } from './fetch-problem.js';

interface Facts {
  readonly problem: FetchProblem;
}

const message = ({ problem }: Facts): string => `${problem.url}: ${describeFetchProblem(problem)}`;

/** A URL that must not be asked for, or that leads to one. */
export const fetchRefused: Rule<Facts> = defineRule<Facts>({
  id: 'fetch/refused',
  title: 'Address that is not fetched',
  level: 'error',
  source: 'RFC 6890, section 2 (special-purpose addresses); RFC 6761, section 6; RFC 9110, sections 4.2.4 and 17',
  requirements: [],
  help: 'Name a public server by https and without a password. If the server is right and public, add its name to the hosts that may be asked.',
  message,
});

/** A server that does not give the document. */
export const fetchUnanswered: Rule<Facts> = defineRule<Facts>({
  id: 'fetch/unanswered',
  title: 'Document that the server does not give',
  level: 'error',
  source: 'RFC 9110, section 15 (status codes); RFC 9110, section 4.3.4 (https certificate verification)',
  requirements: [],
  help: 'Open the address in a browser. If it does not work there either, correct it or tell the publisher.',
  message,
});

/** An answer that is cut off, or not what it says. */
export const fetchBroken: Rule<Facts> = defineRule<Facts>({
  id: 'fetch/broken',
  title: 'Answer that is cut off or not well-formed',
  level: 'error',
  source: 'RFC 9112, section 8 (incomplete messages); RFC 9110, section 8.4 (content codings)',
  requirements: [],
  help: 'Try again. If it happens again the server, or something before it, cuts or damages what it sends: nothing of the answer is used.',
  message,
});

/** A document that costs more than the caller gives for it. */
export const fetchLimit: Rule<Facts> = defineRule<Facts>({
  id: 'fetch/limit',
  title: 'Document that costs too much to fetch',
  level: 'error',
  source:
    'Limit of this package; RFC 9110, section 17.5 (attacks via protocol element length), leaves such limits to the reader',
  requirements: [],
  help: 'Raise the limit if the publisher is trusted and the size is right; nothing of the answer is used.',
  message,
});

/** Every rule that fetching can fire. */
export const fetchRules: readonly AnyRule[] = [fetchRefused, fetchUnanswered, fetchBroken, fetchLimit];

const ruleOf: { readonly [Code in FetchProblemCode]: Rule<Facts> } = {
  'url-invalid': fetchRefused,
  'scheme-not-allowed': fetchRefused,
  'credentials-in-url': fetchRefused,
  'host-not-allowed': fetchRefused,
  'port-not-allowed': fetchRefused,
  'host-not-public': fetchRefused,
  'address-not-public': fetchRefused,
  'redirect-downgrade': fetchRefused,
  'name-not-resolved': fetchUnanswered,
  'connection-failed': fetchUnanswered,
  'tls-failed': fetchUnanswered,
  'redirect-invalid': fetchUnanswered,
  'redirect-loop': fetchUnanswered,
  'status-not-ok': fetchUnanswered,
  'response-malformed': fetchBroken,
  'body-incomplete': fetchBroken,
  'body-length-unknown': fetchBroken,
  'encoding-unsupported': fetchBroken,
  'encoding-invalid': fetchBroken,
  'headers-too-large': fetchLimit,
  'redirect-limit': fetchLimit,
  'bytes-limit': fetchLimit,
  'decompressed-bytes-limit': fetchLimit,
  'time-limit': fetchLimit,
  'nesting-limit': fetchLimit,
};

/** A problem as a finding at the place that names the URL. */
export function fetchFinding(problem: FetchProblem, location: Location): Finding {
  return finding(ruleOf[problem.code], location, { problem }, { value: problem.url });
}
