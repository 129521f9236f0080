import { describe, expect, it } from 'vitest';
import {
  describeFetchProblem,
  type FetchProblem,
  type FetchProblemArgs,
  type FetchProblemCode,
  fetchFinding,
  fetchRules,
} from '../../src/fetch/index.js';
import { fetchFrom } from './loopback-fetch.js';
import { withLength } from './raw-server.js';

// These rules have no example files: what they are about is a server's behaviour, and no file can show that. The other
// tests of this folder make each problem happen; this table says which rule each belongs to.
const examples: { readonly [Code in FetchProblemCode]: readonly [rule: string, args: FetchProblemArgs[Code]] } = {
  'url-invalid': ['fetch/refused', { reason: 'no host' }],
  'scheme-not-allowed': ['fetch/refused', { scheme: 'ftp' }],
  'credentials-in-url': ['fetch/refused', {}],
  'host-not-allowed': ['fetch/refused', { host: 'a.eu' }],
  'port-not-allowed': ['fetch/refused', { host: 'a.eu', port: 22 }],
  'host-not-public': ['fetch/refused', { host: 'localhost' }],
  'address-not-public': ['fetch/refused', { host: 'a.eu', address: '10.0.0.1', range: 'private use' }],
  'redirect-downgrade': ['fetch/refused', { target: 'http://a.eu/' }],
  'name-not-resolved': ['fetch/unanswered', { host: 'a.eu', reason: 'ENOTFOUND' }],
  'connection-failed': ['fetch/unanswered', { host: 'a.eu', reason: 'ECONNREFUSED' }],
  'tls-failed': ['fetch/unanswered', { host: 'a.eu', reason: 'CERT_HAS_EXPIRED' }],
  'redirect-invalid': ['fetch/unanswered', { status: 302 }],
  'redirect-loop': ['fetch/unanswered', { target: 'https://a.eu/' }],
  'status-not-ok': ['fetch/unanswered', { status: 404 }],
  'response-malformed': ['fetch/broken', { reason: 'HPE_INVALID_CONSTANT' }],
  'body-incomplete': ['fetch/broken', { reason: 'closed' }],
  'body-length-unknown': ['fetch/broken', {}],
  'encoding-unsupported': ['fetch/broken', { encoding: 'zstd' }],
  'encoding-invalid': ['fetch/broken', { encoding: 'gzip', reason: 'Z_DATA_ERROR' }],
  'headers-too-large': ['fetch/limit', { limit: 1 }],
  'redirect-limit': ['fetch/limit', { limit: 1 }],
  'bytes-limit': ['fetch/limit', { limit: 1 }],
  'decompressed-bytes-limit': ['fetch/limit', { limit: 1 }],
  'time-limit': ['fetch/limit', { limit: 1 }],
  'nesting-limit': ['fetch/limit', { limit: 1 }],
};

describe.each(Object.entries(examples))('%s', (code, [rule, args]) => {
  const problem = { code, url: 'https://a.eu/', redirects: [], args } as unknown as FetchProblem;

  it(`is a finding of ${rule}, where the URL stands`, () => {
    const location = { source: 'catalogue.ttl', line: 7 };
    expect(fetchFinding(problem, location)).toMatchObject({ rule, location, level: 'error', value: 'https://a.eu/' });
  });

  it('is described in a sentence with its facts', () => {
    const sentence = describeFetchProblem(problem);
    expect(sentence).not.toMatch(/undefined|\[object|\n/);
    for (const fact of Object.values(args as object)) expect(sentence).toContain(String(fact));
  });
});

it('every rule has a problem that fires it', () => {
  expect(new Set(Object.values(examples).map(([rule]) => rule))).toEqual(new Set(fetchRules.map(({ id }) => id)));
});

it('a result survives JSON but for its bytes', async () => {
  for (const answer of [withLength('x'), 'HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n']) {
    const { result } = await fetchFrom(answer);
    const bare = result.ok ? { ...result.document, bytes: [...result.document.bytes] } : result;
    expect(JSON.parse(JSON.stringify(bare))).toEqual(bare);
  }
});
