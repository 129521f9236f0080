import { showValue } from '@ds4sscc/findings';
import type { FetchProblem, FetchProblemArgs, FetchProblemCode } from './fetch-problem.js';

const sentences: { readonly [Code in FetchProblemCode]: (args: FetchProblemArgs[Code]) => string } = {
  'url-invalid': ({ reason }) => `not a usable URL: ${reason}`,
  'scheme-not-allowed': ({ scheme }) => `the scheme "${showValue(scheme)}" is not allowed`,
  'credentials-in-url': () => 'the URL holds a user name or a password, which are never sent',
  'host-not-allowed': ({ host }) => `the host ${host} is not on the list of allowed hosts`,
  'port-not-allowed': ({ host, port }) => `port ${port} of ${host} is not on the list of allowed hosts`,
  'host-not-public': ({ host }) => `the name ${host} does not belong to a public server`,
  'address-not-public': ({ host, address, range }) =>
    `${host === address ? address : `${host} leads to ${address}, which`} is not a public address (${range})`,
  'name-not-resolved': ({ host, reason }) => `no address is known for ${host} (${reason})`,
  'connection-failed': ({ host, reason }) => `no connection to ${host} (${reason})`,
  'tls-failed': ({ host, reason }) => `no secure connection to ${host} (${reason})`,
  'redirect-invalid': ({ status }) => `answer ${status} does not say where to go`,
  'redirect-downgrade': ({ target }) => `a redirect leads from https to ${showValue(target)}`,
  'redirect-loop': ({ target }) => `the redirects come back to ${showValue(target)}`,
  'redirect-limit': ({ limit }) => `more than ${limit} redirects`,
  'status-not-ok': ({ status }) => `the server answers with status ${status}`,
  'response-malformed': ({ reason }) => `the answer is not HTTP (${reason})`,
  'headers-too-large': ({ limit }) => `the headers of the answer are larger than ${limit} bytes`,
  'body-incomplete': ({ reason }) => `the body ends early (${reason})`,
  'body-length-unknown': () => 'the answer does not say how long its body is, so nobody can tell whether it is whole',
  'encoding-unsupported': ({ encoding }) => `the content coding "${showValue(encoding)}" cannot be read`,
  'encoding-invalid': ({ encoding, reason }) => `the body is not valid ${encoding} (${reason})`,
  'bytes-limit': ({ limit }) => `more than ${limit} bytes come over the wire`,
  'decompressed-bytes-limit': ({ limit }) => `the body unpacks to more than ${limit} bytes`,
  'time-limit': ({ limit }) => `it takes longer than ${limit} ms`,
  'nesting-limit': ({ limit }) => `documents that need other documents go deeper than ${limit} levels`,
};

/** One sentence about a problem, for people; programs compare its `code`. */
export function describeFetchProblem(problem: FetchProblem): string {
  return (sentences[problem.code] as (args: FetchProblem['args']) => string)(problem.args);
}
