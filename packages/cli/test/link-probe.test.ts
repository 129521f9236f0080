import type { FetchProblem, FetchResult } from '@ds4sscc/linked-data/fetch';
import { expect, it } from 'vitest';
import { linkStatus } from '../src/catalogue/link-probe.js';

const problem = (code: FetchProblem['code'], args: object = {}): FetchResult =>
  ({ ok: false, problem: { code, url: 'https://city.example/', redirects: [], args } }) as FetchResult;

it.each([
  ['an answer with a document', { ok: true, document: { status: 203 } } as FetchResult, 203],
  ['an answer with another status', problem('status-not-ok', { status: 404 }), 404],
  ['an answer that is too long to be read', problem('bytes-limit', { limit: 1 }), 200],
  ['nobody at the address', problem('connection-failed', { host: 'x', reason: 'ECONNREFUSED' }), 0],
  ['no answer in time', problem('time-limit', { limit: 1 }), 0],
  ['a name that does not exist', problem('name-not-resolved', { host: 'x', reason: 'ENOTFOUND' }), 0],
  [
    'an address that only works at home',
    problem('address-not-public', { host: 'x', address: '10.0.0.1', range: 'private' }),
    0,
  ],
  [
    'a name server that cannot be asked now',
    problem('name-not-resolved', { host: 'x', reason: 'EAI_AGAIN' }),
    undefined,
  ],
  ['a port that we do not ask', problem('port-not-allowed', { host: 'x', port: 8080 }), undefined],
  ['a redirect that we do not follow', problem('redirect-downgrade', { target: 'http://x' }), undefined],
])('%s', (_, result, status) => {
  expect(linkStatus(result)).toBe(status);
});
