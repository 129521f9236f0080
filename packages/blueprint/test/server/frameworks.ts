import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { enforceWithExpress, toExpress } from '@ds4sscc/blueprint/express';
import { enforceWithFastify, toFastify } from '@ds4sscc/blueprint/fastify';
import { enforceWithHono, toHono } from '@ds4sscc/blueprint/hono';
import type { EnforcementPoint, Handler } from '@ds4sscc/blueprint/server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { serve } from './serve-hono.js';

/** What a server is made of: everything below `/open` and `/closed` behind an enforcement point, and endpoints of ours. */
export interface Parts {
  readonly point: EnforcementPoint;
  /** Headers that the guarded handlers set. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly ingest?: Handler;
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<unknown>;
}

/** The same server in each framework. */
export const frameworks: Readonly<Record<string, (parts: Parts) => Promise<RunningServer>>> = {
  async Fastify({ point, headers = {}, ingest }) {
    const app = fastify({ forceCloseConnections: true });
    await app.register(async (open) => {
      open.removeAllContentTypeParsers();
      open.addContentTypeParser('*', (_request, _payload, done) => done(null));
      if (ingest) open.post('/ingest', toFastify(ingest));
    });
    await app.register(async (guarded) => {
      guarded.addHook('onRequest', enforceWithFastify(point));
      for (const name of ['open', 'closed'])
        guarded.all(`/${name}/*`, async (_request, reply) => reply.headers(headers).send(`${name} values`));
    });
    return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
  },
  async Express({ point, headers = {}, ingest }) {
    const app = express();
    if (ingest) app.all('/ingest', toExpress(ingest));
    app.use(enforceWithExpress(point));
    for (const name of ['open', 'closed'])
      app.all(`/${name}/*rest`, (_request, response) => void response.set(headers).send(`${name} values`));
    return listening(createServer(app));
  },
  async Hono({ point, headers = {}, ingest }) {
    const app = new Hono();
    if (ingest) app.all('/ingest', toHono(ingest));
    app.use(enforceWithHono(point));
    for (const name of ['open', 'closed'])
      app.all(`/${name}/*`, () => new Response(`${name} values`, { headers: { ...headers } }));
    return listening(serve((request) => app.fetch(request)));
  },
  async 'no framework'({ point, headers = {}, ingest }) {
    const guarded = point.protect(async ({ url }) => {
      const name = ['open', 'closed'].find((one) => new URL(url).pathname.startsWith(`/${one}/`));
      return new Response(name ? `${name} values` : null, { status: name ? 200 : 404, headers: { ...headers } });
    });
    return listening(
      serve((request) => (ingest && new URL(request.url).pathname === '/ingest' ? ingest(request) : guarded(request))),
    );
  },
};

async function listening(server: Server): Promise<RunningServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}
