import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import tls from 'node:tls';
import { gzipSync } from 'node:zlib';
import { probe, type ProbeResult, replay } from '@ds4sscc/interop/probe';
import { createGuardedFetch } from '@ds4sscc/linked-data/fetch';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { selfSigned } from '../../../linked-data/test/fetch/self-signed.js';

const clock = (): number => Date.UTC(2026, 10, 22, 9);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((close) => close()));
});

/** Serves on loopback until the test is over. */
async function listen(server: Server | tls.Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return (server.address() as AddressInfo).port;
}

async function look(port: number, host = '127.0.0.1', scheme = 'http', time = 10_000): Promise<ProbeResult> {
  const fetch = createGuardedFetch({
    hosts: [`${host}:${port}`],
    schemes: ['http', 'https'],
    dangerouslyReachLoopbackPorts: [port],
    resolve: async () => ['127.0.0.1'],
    limits: { time, bytes: 100_000, decompressedBytes: 200_000 },
  });
  return probe(`${scheme}://${host}:${port}/`, { fetch, clock });
}

const bomb = gzipSync(Buffer.alloc(20_000_000));
const head = (...fields: readonly string[]): string => `${['HTTP/1.1 200 OK', ...fields].join('\r\n')}\r\n\r\n`;
const json = 'Content-Type: application/json';

/** Writes for as long as the other side reads. */
function pour(socket: Socket, chunk: string): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(chunk));
    if (!socket.destroyed) socket.once('drain', write);
  };
  write();
}

it.each<readonly [name: string, rule: string, answer: (socket: Socket, port: number) => void]>([
  [
    'one byte after the other',
    'probe/answer-too-slow',
    (socket) => {
      socket.write(head(json, 'Content-Length: 50000'));
      const timer = setInterval(() => socket.write(' '), 20);
      socket.on('close', () => clearInterval(timer));
    },
  ],
  [
    'one byte of the header after the other',
    'probe/answer-too-slow',
    (socket) => {
      const timer = setInterval(() => socket.write('H'.slice(0, 1)), 20);
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      socket.on('close', () => clearInterval(timer));
    },
  ],
  ['nothing at all', 'probe/answer-too-slow', () => {}],
  [
    'a redirect to itself',
    'probe/redirect-loop',
    (socket) => socket.end('HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n'),
  ],
  [
    'one redirect after the other',
    'probe/redirect-loop',
    (socket) => socket.end(`HTTP/1.1 302 Found\r\nLocation: /${Math.random()}\r\nContent-Length: 0\r\n\r\n`),
  ],
  [
    'a redirect to nowhere',
    'probe/redirect-invalid',
    (socket) => socket.end('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'),
  ],
  [
    '2 GB that are announced',
    'probe/answer-too-large',
    (socket) => socket.write(head(json, 'Content-Length: 2147483648')),
  ],
  [
    '2 GB that are not announced',
    'probe/answer-too-large',
    (socket) => {
      socket.write(head(json, 'Transfer-Encoding: chunked'));
      pour(socket, `2000\r\n${' '.repeat(0x2000)}\r\n`);
    },
  ],
  [
    'a header without end',
    'probe/headers-too-large',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      pour(socket, `X-Filler: ${'x'.repeat(1000)}\r\n`);
    },
  ],
  [
    'a compressed bomb',
    'probe/answer-too-large',
    (socket) => {
      socket.write(head(json, 'Content-Encoding: gzip', `Content-Length: ${bomb.length}`));
      socket.end(bomb);
    },
  ],
  [
    'something that is not compressed',
    'probe/content-coding-invalid',
    (socket) => socket.end(`${head(json, 'Content-Encoding: gzip', 'Content-Length: 2')}{}`),
  ],
  [
    'half of what is announced',
    'probe/answer-cut-off',
    (socket) => socket.end(`${head(json, 'Content-Length: 100')}{"half":`),
  ],
  ['something that is not HTTP', 'probe/answer-not-http', (socket) => socket.end('220 mail.city.example ESMTP\r\n')],
  ['no answer', 'probe/unreachable', (socket) => socket.destroy()],
])('is bounded by, and names: %s', async (_, rule, answer) => {
  let requests = 0;
  // Only where waiting is the point is there little time.
  const isSlow = rule === 'probe/answer-too-slow';
  const server = createServer((socket) =>
    socket.once('data', () => {
      requests += 1;
      answer(socket, 0);
    }),
  );
  const { findings, facts, har } = await look(await listen(server), '127.0.0.1', 'http', isSlow ? 250 : 10_000);
  expect(findings.map((one) => one.rule)).toEqual([rule]);
  expect(facts.observations.map(({ id, outcome }) => [id, outcome])).toEqual([['answers', 'no']]);
  // Redirects count; nothing is asked again.
  expect(requests).toBeLessThanOrEqual(6);
  const recorded = replay(JSON.parse(JSON.stringify(har)))!;
  const again = await probe(facts.source, { fetch: recorded, clock: () => 0 });
  expect(JSON.stringify(again)).toBe(JSON.stringify({ facts, findings, har }));
});

describe('a secure connection', () => {
  const name = 'data.city-example.eu';
  const answer =
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nStrict-Transport-Security: max-age=31536000\r\nContent-Length: 2\r\n\r\n{}';

  async function lookAt(until?: string, { trusted = true, host = name } = {}): Promise<ProbeResult> {
    const identity = selfSigned(name, until);
    const port = await listen(
      tls.createServer(identity, (socket) => {
        socket.on('error', () => {});
        socket.on('data', () => socket.end(answer));
      }),
    );
    const { createSecureContext } = tls;
    if (trusted)
      vi.spyOn(tls, 'createSecureContext').mockImplementation((options) =>
        createSecureContext({ ...options, ca: identity.cert }),
      );
    return look(port, host, 'https');
  }

  it.each([
    ['self-signed', 'the certificate is self-signed', { trusted: false }, undefined],
    ['expired', 'the certificate has expired', {}, '250101000000Z'],
    ['for another host', 'the certificate is for another host', { host: 'other.city-example.eu' }, undefined],
  ] as const)('is refused where the certificate is %s', async (_, words, options, until) => {
    const { findings, facts } = await lookAt(until, options);
    expect(findings.map(({ rule }) => rule)).toEqual(['probe/tls-invalid']);
    expect(findings[0]?.message).toContain(words);
    expect(findings[0]?.requirements).toContain('MIM6 R2.1');
    expect(facts.observations.find(({ id }) => id === 'tls-certificate')?.outcome).toBe('no');
  });

  it('is seen with its protocol, its certificate, and whether it is insisted on', async () => {
    const { facts, findings } = await lookAt();
    const outcomes = new Map(facts.observations.map(({ id, outcome, detail }) => [id, `${outcome}: ${detail}`]));
    expect(outcomes.get('tls-version')).toBe('yes: TLSv1.3');
    expect(outcomes.get('tls-certificate')).toBe('yes: trusted, valid until 2049-12-31, 1 certificates in the chain');
    expect(outcomes.get('tls-required')).toBe('yes: max-age=31536000');
    expect(findings.map(({ rule }) => rule)).toEqual(['probe/accept-ignored']);
  });
});

it('reads JSON that is nested without end as broken', async () => {
  const deep = '['.repeat(500_000);
  const server = createServer((socket) =>
    socket.once('data', () => socket.end(`${head(json, 'Connection: close')}{"a":${deep}`)),
  );
  const port = await listen(server);
  const fetch = createGuardedFetch({
    hosts: [`127.0.0.1:${port}`],
    schemes: ['http'],
    dangerouslyReachLoopbackPorts: [port],
  });
  const { findings } = await probe(`http://127.0.0.1:${port}/ngsi-ld/v1`, { fetch, clock });
  expect(new Set(findings.map(({ rule }) => rule))).toContain('probe/body-not-json');
});

it('says nothing of a service that is not asked, and "no" of one that leads to a place that is not asked', async () => {
  const said = ({ findings, facts }: ProbeResult): unknown => [
    ...findings.map(({ rule }) => rule),
    ...facts.observations.map(({ id, outcome }) => `${id}: ${outcome}`),
  ];
  const fetch = createGuardedFetch({ hosts: 'any-public-host', schemes: ['http'] });
  const refused = await probe('http://10.0.0.1/', { fetch, clock });
  expect(said(refused)).toEqual(['probe/address-refused', 'answers: unknown']);

  const away = 'HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n';
  const port = await listen(createServer((socket) => socket.once('data', () => socket.end(away))));
  expect(said(await look(port, '127.0.0.1'))).toEqual(['probe/address-refused', 'answers: no']);
});
