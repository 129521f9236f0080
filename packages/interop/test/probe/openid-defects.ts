import type { Defect, MockAnswer, MockRequest } from './mock-server.js';
import { asPage, type Loose, omit, withBody, withHeader } from './spoil.js';

const isMetadata = ({ url }: MockRequest): boolean => url.pathname.includes('/.well-known/');
const isKeys = ({ url }: MockRequest): boolean => url.pathname === '/keys';
const onMetadata =
  (change: (value: Loose) => unknown) =>
  (answer: MockAnswer, request: MockRequest): MockAnswer =>
    isMetadata(request) ? withBody(answer, change) : answer;
const onKey =
  (change: (key: Loose) => unknown) =>
  (answer: MockAnswer, request: MockRequest): MockAnswer =>
    isKeys(request) ? withBody(answer, (v) => ({ keys: v.keys.map(change) })) : answer;
const no = ['authentication-discovery', 'no'] as const;
const required = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
];
const wrong = (name: string, change: (value: Loose) => unknown): Defect => ({
  name,
  rule: 'probe/member-wrong',
  spoil: onMetadata(change),
  shows: no,
});

/** One defect each: OpenID Connect Discovery 1.0, sections 3 and 4.3; RFC 7517, sections 4 and 9. */
export const openIdDefects: readonly Defect[] = [
  ...required.map(
    (name): Defect => ({
      name: `the metadata has no ${name}`,
      rule: 'probe/member-missing',
      spoil: onMetadata((v) => omit(v, name)),
      shows: no,
    }),
  ),
  wrong('the issuer is another one', (v) => ({ ...v, issuer: 'https://evil.example' })),
  wrong('the issuer has a query', (v) => ({ ...v, issuer: `${v.issuer}/?a=b` })),
  ...['authorization_endpoint', 'token_endpoint', 'jwks_uri'].map((name) =>
    wrong(`the ${name} is not encrypted`, (v) => ({ ...v, [name]: v[name].replace('https:', 'http:') })),
  ),
  wrong('the token endpoint is no address', (v) => ({ ...v, token_endpoint: 'token' })),
  wrong('tokens are not signed', (v) => ({ ...v, id_token_signing_alg_values_supported: ['none'] })),
  wrong('tokens are signed by shared secrets alone', (v) => ({
    ...v,
    id_token_signing_alg_values_supported: ['HS256'],
  })),
  wrong('RS256 is not among the algorithms', (v) => ({ ...v, id_token_signing_alg_values_supported: ['ES256'] })),
  wrong('subjects are of a type that there is not', (v) => ({ ...v, subject_types_supported: ['secret'] })),
  wrong('response types are no list', (v) => ({ ...v, response_types_supported: 'code' })),
  {
    name: 'the metadata fails with 500',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isMetadata(r) ? { ...a, status: 500 } : a),
    shows: no,
  },
  {
    name: 'the metadata comes with 201',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isMetadata(r) ? { ...a, status: 201 } : a),
  },
  {
    name: 'the metadata comes as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isMetadata(r) ? asPage(a) : a),
    shows: no,
  },
  {
    name: 'the metadata comes as plain text',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isMetadata(r) ? withHeader(a, 'content-type', 'text/plain') : a),
  },
  {
    name: 'the metadata is cut off',
    rule: 'probe/body-not-json',
    spoil: (a, r) => (isMetadata(r) ? { ...a, body: a.body.slice(0, -9) } : a),
    shows: no,
  },
  {
    name: 'the keys are not there',
    rule: 'probe/status-wrong',
    spoil: (a, r) => (isKeys(r) ? { ...a, status: 404 } : a),
    shows: ['authentication-discovery', 'unknown'],
  },
  {
    name: 'the keys come as a page',
    rule: 'probe/media-type-wrong',
    spoil: (a, r) => (isKeys(r) ? asPage(a) : a),
    shows: ['authentication-discovery', 'unknown'],
  },
  {
    name: 'there are no keys',
    rule: 'probe/member-missing',
    spoil: (a, r) => (isKeys(r) ? { ...a, body: '{"keys": []}' } : a),
    shows: no,
  },
  { name: 'a key has no type', rule: 'probe/member-missing', spoil: onKey((key) => omit(key, 'kty')), shows: no },
  {
    name: 'a private key is published',
    rule: 'probe/member-wrong',
    spoil: onKey((key) => ({ ...key, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9' })),
    shows: no,
  },
  {
    name: 'a shared secret is published',
    rule: 'probe/member-wrong',
    spoil: onKey(() => ({ kty: 'oct', k: 'c2VjcmV0' })),
    shows: no,
  },
];
