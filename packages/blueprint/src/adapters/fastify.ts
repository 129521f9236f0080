import type { EnforcementPoint } from '../server/enforcement-point.js';
import type { Handler } from '../server/handler.js';
import {
  addPermitHeaders,
  badRequest,
  header,
  type NodeRequest,
  type NodeResponse,
  sendResponse,
  toRequest,
} from './node-exchange.js';

/** What Fastify passes to hooks and routes, as far as it is used here. */
export interface FastifyExchange {
  readonly request: { readonly raw: NodeRequest };
  readonly reply: {
    readonly raw: NodeResponse;
    code(status: number): FastifyExchange['reply'];
    header(name: string, value: string): FastifyExchange['reply'];
    send(payload: unknown): FastifyExchange['reply'];
    hijack(): FastifyExchange['reply'];
  };
}

type Hook = (request: FastifyExchange['request'], reply: FastifyExchange['reply']) => Promise<void>;
type Route = (request: FastifyExchange['request'], reply: FastifyExchange['reply']) => Promise<void>;

/**
 * An enforcement point as an `onRequest` hook of Fastify 5: it judges before a body is read.
 *
 * @example
 * ```ts
 * import { enforceWithFastify } from '@ds4sscc/blueprint/fastify';
 * import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
 * import { decide } from '@ds4sscc/policy';
 *
 * const point = createEnforcementPoint({ decide: (request) => decide([], request), requestOf: () => undefined });
 * typeof enforceWithFastify(point); // => 'function'
 * ```
 */
export function enforceWithFastify(point: EnforcementPoint): Hook {
  return async ({ raw }, reply) => {
    const judgement = await point.judge({
      method: raw.method ?? 'GET',
      url: raw.url ?? '/',
      header: (name) => header(raw, name),
    });
    if (judgement.permit) {
      addPermitHeaders(reply.raw, judgement.headers);
      return;
    }
    reply
      .code(judgement.problem.status)
      .header('content-type', 'application/problem+json')
      .header('cache-control', 'no-store')
      .send(`${JSON.stringify({ type: 'about:blank', ...judgement.problem })}\n`);
  };
}

/** One of our endpoints as a route of Fastify. Fastify must leave the body alone: give the route a parser that does. */
export function toFastify(handler: Handler): Route {
  return async ({ raw }, reply) => {
    const standard = toRequest(raw);
    const answer = standard === undefined ? badRequest() : await handler(standard);
    reply.hijack();
    await sendResponse(answer, reply.raw);
  };
}
