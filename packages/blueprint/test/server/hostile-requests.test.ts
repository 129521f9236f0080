// What an attacker sends to a guarded API. In each case one thing is looked at: the values behind a policy that does not permit
// never come out, and an answer that one requester may have is not handed to another.
import { compilePolicies } from '@ds4sscc/policy';
import { createEnforcementPoint, type EnforcementOptions } from '@ds4sscc/blueprint/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policiesOf } from './city.js';
import { frameworks, type RunningServer } from './frameworks.js';
import { rawRequest } from './raw-request.js';

const open = 'https://city.example/open';
const policies = compilePolicies(
  await policiesOf(`<urn:p> a odrl:Agreement ; odrl:permission [ odrl:assigner <https://city.example/> ;
    odrl:assignee <https://uni.example/> ; odrl:target <${open}> ; odrl:action odrl:use ] .`),
);

/** Everything below `/open/` is one asset, everything below `/closed/` another, which nobody may use. */
const options: EnforcementOptions = {
  decide: (request) => policies.decide(request),
  requestOf({ url, header }) {
    const { pathname } = new URL(url, 'http://api');
    const name = ['open', 'closed'].find((one) => pathname.startsWith(`/${one}/`));
    if (name === undefined) return undefined;
    const assignee = header('x-participant');
    return { action: 'read', target: `https://city.example/${name}`, ...(assignee !== undefined && { assignee }) };
  },
};
const uni = 'X-Participant: https://uni.example/';

const failing = (): never => {
  throw new Error('down');
};

/** Targets of a request line that one program takes for `/open/` and another for `/closed/`. */
const targets = [
  '/closed/x',
  '/open/../closed/x',
  '/closed/../open/x',
  '/open/%2e%2e/closed/x',
  '/closed/%2E%2e/open/x',
  '/closed/%252e%252e/open/x',
  '/closed/..%2fopen/x',
  '/closed/..%5copen/x',
  '/closed/..;/open/x',
  '/closed/.%00./open/x',
  '/closed\\..\\open/x',
  '//open/closed/x',
  '//open/../closed/x',
  '/open//../closed/x',
  '/./closed/x',
  '/%63losed/x',
  '/%2563losed/x',
  '/CLOSED/x',
  '/closed/x?/open/',
  '/closed/x;/open/x',
  '/closed/x#/open/x',
  '/closed/%',
  '/closed/%zz/../../open/x',
  'http://city.example/closed/x',
  'http://open/closed/x',
  'HTTP://open/closed/../open/x',
  'http://city.example\\open/../closed/x',
  '/closed/\u00e9/../../open/x',
  `/closed/${'a/'.repeat(4000)}x`,
  `/closed/${'../'.repeat(1000)}open/x`,
  `/closed/%${'25'.repeat(1000)}2e/x`,
  '*',
  'closed/x',
];

describe.each(Object.entries(frameworks))('Behind %s', (_name, start) => {
  let server: RunningServer;
  let caching: RunningServer;
  beforeAll(async () => {
    server = await start({ point: createEnforcementPoint(options) });
    const headers = {
      'cache-control': 'public, max-age=3600',
      'cdn-cache-control': 'max-age=9',
      vary: 'accept',
      etag: '"1"',
    };
    caching = await start({ point: createEnforcementPoint(options), headers });
  });
  afterAll(() => Promise.all([server.close(), caching.close()]));

  it('what is permitted is answered, also by an address in absolute form, with an encoded address in it or an expression behind it', async () => {
    for (const target of [
      '/open/x',
      '/open/x?idPattern=\\d+//..',
      'http://city.example/open/x',
      '/open/https%3A%2F%2Fcity.example%2Fa',
    ])
      expect(await rawRequest(server.url, [`GET ${target} HTTP/1.1`, uni])).toMatchObject({
        status: 200,
        body: expect.stringContaining('open values'),
      });
  });

  it.each(targets.map((target) => [target.slice(0, 60), target]))(
    '%s does not lead to what is closed',
    async (_, target) => {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PATCH', 'DELETE']) {
        const { status, body } = await rawRequest(server.url, [`${method} ${target} HTTP/1.1`, uni]);
        expect([
          status >= 400 || body.includes('open values') || method === 'HEAD',
          body.includes('closed values'),
        ]).toEqual([true, false]);
      }
    },
  );

  it.each([
    ['is missing', []],
    ['is empty', ['X-Participant:']],
    ['comes twice', [uni, 'X-Participant: https://ads.example/']],
    ['comes twice, ours last', ['X-Participant: https://ads.example/', uni]],
    ['is a list', ['X-Participant: https://uni.example/, https://ads.example/']],
    ['is written with an underscore', ['X_Participant: https://uni.example/']],
    ['is folded', ['X-Participant: https://ads.example/', ' https://uni.example/']],
  ])('an identity that %s opens nothing', async (_, lines) => {
    const { status, body } = await rawRequest(server.url, ['GET /open/x HTTP/1.1', ...lines]);
    expect([status === 403 || status === 400, body.includes('open values')]).toEqual([true, false]);
  });

  it('a header of which Node keeps the first is read as often as it came', async () => {
    const seen: (string | undefined)[] = [];
    const point = createEnforcementPoint({
      ...options,
      requestOf: ({ header }) => void seen.push(header('authorization')) as undefined,
    });
    const running = await start({ point });
    await rawRequest(running.url, ['GET /open/x HTTP/1.1', 'Authorization: Bearer a', 'Authorization: Bearer b']);
    await running.close();
    expect(seen).toEqual(['Bearer a, Bearer b']);
  });

  it.each(['X-HTTP-Method-Override: DELETE', 'X-Original-URL: /closed/x', 'X-Rewrite-URL: /closed/x'])(
    'a request that says something else in %s is not clear',
    async (line) => {
      expect((await rawRequest(server.url, ['GET /open/x HTTP/1.1', uni, line])).status).toBe(400);
    },
  );

  it('an answer says that no cache may hand it to another requester, whatever the handler said', async () => {
    const { status, head } = await rawRequest(caching.url, ['GET /open/x HTTP/1.1', uni]);
    const headers = Object.fromEntries(head.split('\r\n').map((line) => line.split(': ')));
    expect([status, headers['cache-control'], headers['cdn-cache-control']]).toEqual([
      200,
      'private, no-cache',
      undefined,
    ]);
    expect(headers['vary'].split(', ')).toEqual(['accept', 'x-participant']);
  });

  it('whoever knows the entity tag of another requester is refused all the same', async () => {
    const lines = ['GET /open/x HTTP/1.1', 'X-Participant: https://ads.example/', 'If-None-Match: "1"'];
    const { status, head } = await rawRequest(caching.url, lines);
    expect([status, head.includes('cache-control: no-store')]).toEqual([403, true]);
  });

  it.each<[string, Partial<EnforcementOptions>]>([
    ['the policies cannot be had', { decide: () => Promise.reject(new Error('down')) }],
    ['who asks cannot be told', { requestOf: () => Promise.reject(new Error('down')) }],
    ['the log cannot be written', { record: () => Promise.reject(new Error('disk full')) }],
    ['the decision is none', { decide: () => undefined as never }],
    ['the decision is a word', { decide: () => 'permit' as never }],
    ['the log of errors fails too', { record: failing, onError: failing }],
  ])('nothing is permitted while %s', async (_, broken) => {
    const errors: unknown[] = [];
    const point = createEnforcementPoint({ ...options, onError: (error) => errors.push(error), ...broken });
    const running = await start({ point });
    const { status, head, body } = await rawRequest(running.url, ['GET /open/x HTTP/1.1', uni]);
    await running.close();
    expect([status === 503 || status === 403, body.includes('open values')]).toEqual([true, false]);
    expect(head).toContain('application/problem+json');
    if (status === 503 && !broken.onError) expect(errors).toHaveLength(1);
  });
});

describe('An enforcement point', () => {
  const header = (name: string) => (name === 'x-participant' ? 'https://uni.example/' : undefined);
  const request = { method: 'GET', url: '/open/x', header };
  const read = (target: string) => ({ action: 'read', target, assignee: 'https://uni.example/' });

  it('permits a request for several assets only where each is permitted', async () => {
    const asking = (...targets: string[]) =>
      createEnforcementPoint({ ...options, requestOf: () => targets.map(read) }).judge(request);
    expect(await asking(open, open)).toMatchObject({ permit: true });
    expect(await asking(open, 'https://city.example/closed')).toMatchObject({ permit: false });
    expect(await asking()).toMatchObject({ permit: false });
  });

  it('waits for the log before the request goes on', async () => {
    const order: string[] = [];
    const record = () => new Promise<void>((resolve) => setImmediate(() => resolve(void order.push('recorded'))));
    await createEnforcementPoint({ ...options, record }).judge(request);
    order.push('judged');
    expect(order).toEqual(['recorded', 'judged']);
  });

  it('keeps the list of duties within what clients read of headers, and says how many there are', async () => {
    const duties = Array.from(
      { length: 2000 },
      (_, index) => `odrl:obligation [ odrl:assignee <https://uni.example/> ; odrl:action <urn:duty:${index}> ]`,
    );
    const owing = compilePolicies(
      await policiesOf(
        `<urn:p> a odrl:Set ; odrl:permission [ odrl:target <${open}> ; odrl:action odrl:use ] ; ${duties.join(' ; ')} .`,
      ),
    );
    const judgement = await createEnforcementPoint({ ...options, decide: (one) => owing.decide(one) }).judge(request);
    const headers = judgement.permit ? judgement.headers : {};
    const listed = JSON.parse(headers['policy-duties'] ?? '[]') as unknown[];
    expect([
      headers['policy-duties-count'],
      listed.length > 10,
      (headers['policy-duties'] ?? '').length <= 4096,
    ]).toEqual(['2000', true, true]);
  });
});
