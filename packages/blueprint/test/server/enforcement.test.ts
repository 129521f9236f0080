import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from './serve-hono.js';
import { enforceWithExpress, toExpress } from '@ds4sscc/blueprint/express';
import { enforceWithFastify, toFastify } from '@ds4sscc/blueprint/fastify';
import { enforceWithHono, toHono } from '@ds4sscc/blueprint/hono';
import { createCatalogueEndpoint, createEnforcementPoint, createIngestEndpoint } from '@ds4sscc/blueprint/server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCity, policiesOf } from './city.js';

const values = [{ id: 'urn:ngsi-ld:AirQualityObserved:1', type: 'AirQualityObserved' }];
const uni = { 'x-participant': 'https://uni.example/' };
const uniHeader = (name: string) => (name === 'x-participant' ? 'https://uni.example/' : undefined);
interface Running {
  readonly url: string;
  readonly city: Awaited<ReturnType<typeof openCity>>;
  readonly stored: unknown[];
  close(): Promise<unknown>;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const closing = (server: Server) => () => new Promise((resolve) => server.close(resolve).closeAllConnections());

function endpoints(city: Running['city'], stored: unknown[]) {
  return {
    ingest: createIngestEndpoint({
      validate: city.space.validate,
      accept: async (entities) => void stored.push(...entities),
    }),
    catalogue: createCatalogueEndpoint({ catalogue: city.space.catalogue }),
  };
}

// Each framework serves the same three things: values behind the enforcement point, an ingest endpoint, the catalogue.
const frameworks: Readonly<Record<string, () => Promise<Running>>> = {
  async Fastify() {
    const city = await openCity();
    const stored: unknown[] = [];
    const { ingest, catalogue } = endpoints(city, stored);
    const app = fastify({ forceCloseConnections: true });
    await app.register(async (open) => {
      open.removeAllContentTypeParsers();
      open.addContentTypeParser('*', (_request, _payload, done) => done(null));
      open.post('/ingest', toFastify(ingest));
      open.get('/catalogue', toFastify(catalogue));
    });
    await app.register(async (guarded) => {
      guarded.addHook('onRequest', enforceWithFastify(city.point));
      guarded.get('/air', async () => values);
      guarded.get('/elsewhere', async () => values);
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return { url, city, stored, close: () => app.close() };
  },
  async Express() {
    const city = await openCity();
    const stored: unknown[] = [];
    const { ingest, catalogue } = endpoints(city, stored);
    const app = express();
    app.post('/ingest', toExpress(ingest));
    app.get('/catalogue', toExpress(catalogue));
    app.use(enforceWithExpress(city.point));
    app.get(['/air', '/elsewhere'], (_request, response) => void response.json(values));
    const server = createServer(app);
    return { url: await listening(server), city, stored, close: closing(server) };
  },
  async Hono() {
    const city = await openCity();
    const stored: unknown[] = [];
    const { ingest, catalogue } = endpoints(city, stored);
    const app = new Hono();
    app.post('/ingest', toHono(ingest));
    app.get('/catalogue', toHono(catalogue));
    app.use(enforceWithHono(city.point));
    app.get('/air', (context) => context.json(values));
    app.get('/elsewhere', (context) => context.json(values));
    const server = serve((request) => app.fetch(request));
    return { url: await listening(server), city, stored, close: closing(server) };
  },
};

describe.each(Object.entries(frameworks))('Behind %s', (_name, start) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.close());

  it('a party to the agreement gets the values, and the decision is on record', async () => {
    const answer = await fetch(`${running.url}/air`, { headers: uni });
    expect([answer.status, answer.headers.get('policy-decision')]).toEqual([200, 'permit']);
    expect(await answer.json()).toEqual(values);
    expect(running.city.log.at(-1)).toMatchObject({ decision: 'permit', because: 'permitted' });
  });

  it('anybody else gets the reason', async () => {
    const answer = await fetch(`${running.url}/air`, { headers: { 'x-participant': 'https://new.example/' } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 403, title: 'Not permitted', because: 'not-permitted' });
    expect(running.city.log.at(-1)).toMatchObject({ decision: 'deny' });
  });

  it('an address that belongs to no asset is refused', async () => {
    expect((await fetch(`${running.url}/elsewhere`, { headers: uni })).status).toBe(403);
  });

  it('entities in order are stored, and a list with one that is not is stored not at all', async () => {
    const post = (body: unknown) =>
      fetch(`${running.url}/ingest`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const good = {
      id: 'urn:ngsi-ld:AirQualityObserved:2',
      type: 'AirQualityObserved',
      dateObserved: '2026-03-01T10:00:00Z',
      location: { type: 'Point', coordinates: [4.3, 52.1] },
    };
    expect((await post(good)).status).toBe(204);
    const refused = await post([good, { ...good, dateObserved: 'yesterday' }]);
    expect([refused.status, running.stored.length]).toEqual([422, 1]);
    const { findings } = (await refused.json()) as { findings: { location: { pointer: string } }[] };
    expect(findings.map(({ location }) => location.pointer)).toEqual(['/1/dateObserved']);
  });

  it('the catalogue is there, and not sent twice', async () => {
    const first = await fetch(`${running.url}/catalogue`, { headers: { accept: 'text/turtle' } });
    expect(await first.text()).toContain('Air quality');
    const headers = { accept: 'text/turtle', 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(`${running.url}/catalogue`, { headers })).status).toBe(304);
  });
});

describe('An enforcement point', () => {
  it('denies what it cannot judge', async () => {
    const broken = [
      createEnforcementPoint({ decide: () => expect.unreachable(), requestOf: () => undefined }),
      createEnforcementPoint({
        decide: () => {
          throw new Error('no engine');
        },
        requestOf: () => ({ action: 'read', target: 'urn:air' }),
      }),
      createEnforcementPoint({
        decide: (await openCity()).space.decide,
        requestOf: () => ({
          action: 'read',
          target: 'https://city.example/air',
          assignee: 'https://uni.example/',
          context: { dateTime: '2026-06-01T12:00:00Z' },
        }),
        record: () => {
          throw new Error('disk full');
        },
      }),
    ];
    for (const point of broken) {
      const judgement = await point.judge({ method: 'GET', url: '/air', header: () => undefined });
      expect(judgement.permit).toBe(false);
    }
  });

  it('says what is owed, in a header that is ASCII', async () => {
    const { point } = await openCity(
      await policiesOf(`<urn:p> a odrl:Set ; odrl:permission [ odrl:target <https://city.example/air> ; odrl:action odrl:read ] ;
        odrl:obligation [ odrl:assignee <https://uni.example/> ; odrl:action <urn:melden-für-alle> ] .`),
    );
    const judgement = await point.judge({ method: 'GET', url: '/air', header: uniHeader });
    expect(judgement).toMatchObject({ permit: true });
    const duties = judgement.permit ? (judgement.headers['policy-duties'] ?? '') : '';
    expect(duties).toMatch(/^[ -~]+$/);
    expect(JSON.parse(duties)).toMatchObject([{ kind: 'obligation', actions: ['urn:melden-für-alle'] }]);
  });

  it('decides by new policies from the moment they are put in force', async () => {
    const { space, point } = await openCity();
    const stranger = async () => {
      const header = (name: string) => (name === 'x-participant' ? 'https://new.example/' : undefined);
      return (await point.judge({ method: 'GET', url: '/air', header })).permit;
    };
    expect(await stranger()).toBe(false);
    space.replacePolicies(
      await policiesOf(
        '<urn:p> a odrl:Set ; odrl:permission [ odrl:target <https://city.example/air> ; odrl:action odrl:read ] .',
      ),
    );
    expect(await stranger()).toBe(true);
  });
});
