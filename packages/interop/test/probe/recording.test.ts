import { mergeRecordings, probe, probedUrls, replay } from '@ds4sscc/interop/probe';
import type { CertificateFacts, HttpRequest } from '@ds4sscc/linked-data/fetch';
import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
import { expect, it } from 'vitest';
import { directFetch, json, type Mock, startMock } from './mock-server.js';
import { ngsiLd } from './mock-ngsi-ld.js';

const clock = (): number => Date.UTC(2026, 10, 22, 9);

it('keeps no secret: neither tokens, nor cookies, nor what stands in the address', async () => {
  const asked: HttpRequest[] = [];
  const mock: Mock = () => json(200, { ok: true }, 'application/json', { 'set-cookie': 'session=S3CRET' });
  const fetch = {
    request: (url: string, request: HttpRequest = {}) => {
      asked.push(request);
      return directFetch(mock).request(url, request);
    },
  };
  const result = await probe('https://user:S3CRET@city.example/air?token=S3CRET', {
    fetch,
    clock,
    headers: { authorization: 'Bearer S3CRET', 'x-own': 'S3CRET' },
  });
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer S3CRET' });
  expect(JSON.stringify(result)).not.toContain('S3CRET');
});

it('gives a token to the origin that it was given for, and to no other', async () => {
  const told: string[] = [];
  const fetch = {
    request: (url: string, request: HttpRequest = {}) => {
      if (request.headers?.['authorization'] !== undefined) told.push(new URL(url).host);
      const other = (text: string): string =>
        text.replaceAll('https://city.example/context', 'https://other.example/context');
      return directFetch((asked) => {
        const answer = ngsiLd(asked);
        return { ...answer, body: other(answer.body) };
      }).request(url, request);
    },
  };
  const { har } = await probe('https://city.example/ngsi-ld/v1', {
    fetch,
    clock,
    headers: { authorization: 'Bearer x' },
  });
  const hosts = har.log.entries.map(({ request }) => new URL(request.url).host);
  expect(new Set(hosts)).toEqual(new Set(['city.example', 'other.example']));
  expect(new Set(told)).toEqual(new Set(['city.example']));
});

it('replays redirects, and several probes in one recording', async () => {
  const mock: Mock = (request) =>
    request.url.pathname === '/'
      ? { status: 308, headers: { location: '/ngsi-ld/v1' }, body: '' }
      : request.url.pathname === '/ngsi-ld/v1'
        ? json(200, { hello: 'you' })
        : ngsiLd(request);
  const server = await startMock(mock);
  const { port } = server;
  const fetch = createGuardedFetch({
    hosts: [`127.0.0.1:${port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [port],
  });
  const urls = [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/ngsi-ld/v1`];
  const live = [];
  for (const url of urls) live.push(await probe(url, { fetch, clock }));
  await server.close();
  const merged: unknown = JSON.parse(JSON.stringify(mergeRecordings(live.map(({ har }) => har))));
  expect(probedUrls(merged)).toEqual(urls);
  const recorded = replay(merged)!;
  const again = [];
  for (const url of urls) again.push(await probe(url, { fetch: recorded, clock: () => 0 }));
  expect(JSON.stringify(again)).toBe(JSON.stringify(live));
});

it('is polite: it names itself, asks few things, and stops at its limits', async () => {
  const agents = new Set<string | undefined>();
  const fetch = {
    request: (url: string, request: HttpRequest = {}) => {
      agents.add(request.headers?.['user-agent']);
      expect(request.method ?? 'GET').toBe('GET');
      return directFetch(ngsiLd).request(url, request);
    },
  };
  const url = 'https://city.example/ngsi-ld/v1';
  const whole = await probe(url, { fetch, clock });
  expect([...agents]).toEqual(['ds4sscc-probe']);
  expect(whole.har.log.entries.length).toBeLessThan(60);
  const short = await probe(url, { fetch, clock, limits: { requests: 5 } });
  expect(short.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(short.findings.filter(({ rule }) => rule === 'probe/stopped')).toHaveLength(1);
  const recorded = replay(short.har)!;
  expect(await probe(url, { fetch: recorded, clock: () => 0, limits: { requests: 5 } })).toEqual(short);
});

it.each([
  ['yes', { validFrom: '2026-01-01T00:00:00Z', validTo: '2027-01-01T00:00:00Z' }],
  ['no', { validFrom: '2026-01-01T00:00:00Z', validTo: '2026-11-21T00:00:00Z' }],
  ['no', { validFrom: '2027-01-01T00:00:00Z', validTo: '2028-01-01T00:00:00Z' }],
  ['unknown', { validTo: '2027-01-01T00:00:00Z' }],
  ['unknown', { validFrom: '2026-01-01T00:00:00Z', validTo: '' }],
  ['unknown', undefined],
])('says %s of a certificate that is recorded with %o, by the time of the exchange', async (outcome, days) => {
  const certificate = { subject: 'city.example', issuer: 'a root', fingerprint: '', ...days };
  const tls = {
    protocol: 'TLSv1.3',
    cipher: 'any',
    chain: days === undefined ? [] : [certificate as CertificateFacts],
  };
  const fetch = {
    request: async (url: string, request: HttpRequest = {}) => {
      const reply = await directFetch(() => json(200, { ok: true })).request(url, request);
      return reply.ok ? { ...reply, answer: { ...reply.answer, tls } } : reply;
    },
  };
  const { har } = await probe('https://city.example/', { fetch, clock });
  const recorded = replay(JSON.parse(JSON.stringify(har)))!;
  const { facts } = await probe('https://city.example/', { fetch: recorded, clock: () => 0 });
  expect(facts.observations.filter(({ id }) => id === 'tls-certificate').map((one) => one.outcome)).toEqual([outcome]);
});

it.each([
  ['nothing', undefined],
  ['a text', 'log'],
  ['a list', []],
  ['a log without entries', { log: {} }],
])('takes %s for no recording', (_, value) => {
  expect(replay(value)).toBeUndefined();
  expect(probedUrls(value)).toEqual([]);
});

it('leaves out entries that are none', async () => {
  const entries = [null, 7, {}, { startedDateTime: 'x', time: 0, request: {}, response: {} }, { __proto__: null }];
  const { facts, findings } = await probe('https://city.example/', { fetch: replay({ log: { entries } })!, clock });
  expect(findings.map(({ rule }) => rule)).toEqual(['probe/not-recorded']);
  expect(facts.observations.filter(({ outcome }) => outcome === 'yes')).toEqual([]);
});

it('refuses what is no address', async () => {
  const fetch = directFetch(ngsiLd);
  await expect(probe('city.example', { fetch, clock })).rejects.toMatchObject({ code: 'probe-url-invalid' });
});
