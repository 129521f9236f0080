import type { EnforcementPoint } from '../server/enforcement-point.js';
import type { Handler } from '../server/handler.js';
import { problemResponse } from '../server/problem.js';
import { header, type NodeRequest, type NodeResponse, sendResponse, toRequest } from './node-exchange.js';

/** Middleware as Express (and Node's `http`) calls it. */
export type ExpressMiddleware = (
  request: NodeRequest & { readonly originalUrl?: string },
  response: NodeResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * An enforcement point as middleware of Express 4 and 5: put it before the routes it protects.
 *
 * @example
 * ```ts
 * import { enforceWithExpress } from '@ds4sscc/blueprint/express';
 * import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
 * import { decide } from '@ds4sscc/policy';
 *
 * const point = createEnforcementPoint({ decide: (request) => decide([], request), requestOf: () => undefined });
 * typeof enforceWithExpress(point); // => 'function'
 * ```
 */
export function enforceWithExpress(point: EnforcementPoint): ExpressMiddleware {
  return (request, response, next) => {
    const judgement = point.judge({
      method: request.method ?? 'GET',
      url: request.originalUrl ?? request.url ?? '/',
      header: (name) => header(request, name),
    });
    if (!judgement.permit) {
      sendResponse(problemResponse(judgement.problem), response).catch(next);
      return;
    }
    for (const [name, value] of Object.entries(judgement.headers)) response.setHeader(name, value);
    next();
  };
}

/** One of our endpoints as a route of Express. */
export function toExpress(handler: Handler): ExpressMiddleware {
  return (request, response, next) => {
    handler(toRequest({ ...asNode(request), url: request.originalUrl ?? request.url }))
      .then((answer) => sendResponse(answer, response))
      .catch(next);
  };
}

function asNode(request: NodeRequest): NodeRequest {
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    [Symbol.asyncIterator]: () => request[Symbol.asyncIterator](),
  };
}
