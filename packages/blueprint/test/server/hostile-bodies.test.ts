// What an attacker sends to an endpoint that takes in data: nothing of it is stored, the answer says why, and memory stays small.
import { createEnforcementPoint, createIngestEndpoint, type IngestOptions } from '@ds4sscc/blueprint/server';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCity } from './city.js';
import { frameworks, type RunningServer } from './frameworks.js';
import { rawRequest } from './raw-request.js';

const good = {
  id: 'urn:ngsi-ld:AirQualityObserved:2',
  type: 'AirQualityObserved',
  dateObserved: '2026-03-01T10:00:00Z',
  location: { type: 'Point', coordinates: [4.3, 52.1] },
};
const { space } = await openCity();
const point = createEnforcementPoint({ decide: space.decide, requestOf: () => undefined });
const json = 'Content-Type: application/json';

describe.each(Object.entries(frameworks))('Behind %s', (_name, start) => {
  const stored: unknown[] = [];
  let server: RunningServer;
  beforeAll(async () => {
    const accept: IngestOptions['accept'] = async (entities) => void stored.push(...entities);
    server = await start({ point, ingest: createIngestEndpoint({ validate: space.validate, accept, maxBytes: 5000 }) });
  });
  afterAll(() => server.close());

  const post = (lines: readonly string[], body: string, first = 'POST /ingest HTTP/1.1') =>
    rawRequest(server.url, [first, ...lines], body);
  const sized = (body: string) => `Content-Length: ${Buffer.byteLength(body, 'latin1')}`;

  it.each([
    ['a length that is said', (body: string) => [[json, sized(body)], body] as const],
    [
      'a length that is not said',
      (body: string) =>
        [[json, 'Transfer-Encoding: chunked'], `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`] as const,
    ],
  ])('a body that is too large, with %s, is answered and not read to its end', async (_, message) => {
    const [lines, body] = message(' '.repeat(20_000));
    expect(await post(lines, body)).toMatchObject({ status: 413, head: expect.stringContaining('problem+json') });
  });

  it('a body in a coding is not undone', async () => {
    const body = gzipSync(JSON.stringify(good)).toString('latin1');
    const answer = await post([json, sized(body), 'Content-Encoding: gzip'], body);
    expect([answer.status, answer.head.includes('accept-encoding: identity')]).toEqual([415, true]);
  });

  it.each([
    ['a Host that is none', 'POST /ingest HTTP/1.1', 'Host: city example/'],
    ['an address with another host in it', 'POST //other.example/ingest HTTP/1.1', 'Host: city.example'],
    ['a method that fetch does not have', 'TRACE /ingest HTTP/1.1', 'Host: city.example'],
  ])('%s is an error of the client', async (_, first, host) => {
    const body = JSON.stringify(good);
    const { status } = await post([host, json, sized(body)], body, first);
    expect([status >= 400, status < 500]).toEqual([true, true]);
  });

  it.each([
    ['cut off', '{"id":'],
    ['empty', ''],
    ['nested without end', '['.repeat(4000)],
    ['a number', '1'],
    ['a list of numbers', '[0,0,0]'],
    ['an empty list', '[]'],
    ['not UTF-8', '"\u00ff"'],
    ['about __proto__', '{"__proto__":{"id":"urn:a:b","type":"AirQualityObserved"}}'],
  ])('a body that is %s is refused', async (_, body) => {
    const { status, head } = await post([json, sized(body)], body);
    expect([[400, 422].includes(status), head.includes('application/problem+json')]).toEqual([true, true]);
  });

  it('has stored nothing of all that', () => {
    expect(stored).toEqual([]);
  });
});

describe('An ingest endpoint', () => {
  const send = (options: Partial<IngestOptions>, body: unknown) =>
    createIngestEndpoint({ validate: space.validate, accept: () => expect.unreachable(), ...options })(
      new Request('https://api.city.example/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );

  it('looks at no more of a list of a million wrong entities than it tells', async () => {
    let validated = 0;
    const validate: IngestOptions['validate'] = (entity) => {
      validated += 1;
      return space.validate(entity);
    };
    const answer = await send(
      { validate },
      Array.from({ length: 1_000_000 }, () => 0),
    );
    const { detail, findings } = (await answer.json()) as { detail: string; findings: unknown[] };
    expect([answer.status, findings.length, validated <= 100]).toEqual([422, 100, true]);
    expect(detail).toBe('At least 100 errors; nothing was stored.');
  });

  it.each<[string, Partial<IngestOptions>]>([
    ['the store is away', { accept: () => Promise.reject(new Error('password=secret')) }],
    [
      'the validator breaks',
      {
        validate: () => {
          throw new Error('password=secret');
        },
      },
    ],
  ])('answers 503 while %s, tells the operator why, and nobody else', async (_, broken) => {
    const errors: unknown[] = [];
    const answer = await send({ ...broken, onError: (error) => errors.push(error) }, good);
    expect([answer.status, answer.headers.get('retry-after'), errors.length]).toEqual([503, '5', 1]);
    expect(await answer.text()).not.toContain('secret');
  });
});
