import type { EnforcementPoint } from '../server/enforcement-point.js';
import type { Handler } from '../server/handler.js';
import { problemResponse } from '../server/problem.js';
import {
  addPermitHeaders,
  badRequest,
  header,
  type NodeRequest,
  type NodeResponse,
  sendResponse,
  toRequest,
} from './node-exchange.js';

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
    const asked = {
      method: request.method ?? 'GET',
      url: request.originalUrl ?? request.url ?? '/',
      header: (name: string) => header(request, name),
    };
    point
      .judge(asked)
      .then((judgement) => {
        if (!judgement.permit) return sendResponse(problemResponse(judgement.problem), response);
        addPermitHeaders(response, judgement.headers);
        // Its errors are its own: they must not come back here.
        queueMicrotask(next);
        return undefined;
      })
      .catch(next);
  };
}

/** One of our endpoints as a route of Express. */
export function toExpress(handler: Handler): ExpressMiddleware {
  return (request, response, next) => {
    const standard = toRequest(request, request.originalUrl ?? request.url);
    (standard === undefined ? Promise.resolve(badRequest()) : handler(standard))
      .then((answer) => sendResponse(answer, response))
      .catch(next);
  };
}
