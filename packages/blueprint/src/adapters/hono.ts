import type { EnforcementPoint } from '../server/enforcement-point.js';
import type { Handler } from '../server/handler.js';
import { problemResponse } from '../server/problem.js';
import { setPermitHeaders } from '../server/set-permit-headers.js';

/** What Hono passes to middleware and handlers, as far as it is used here. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
  readonly res: Response;
  header(name: string, value?: string): void;
}

/**
 * An enforcement point as middleware of Hono.
 *
 * @example
 * ```ts
 * import { enforceWithHono } from '@ds4sscc/blueprint/hono';
 * import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
 * import { decide } from '@ds4sscc/policy';
 *
 * const point = createEnforcementPoint({ decide: (request) => decide([], request), requestOf: () => undefined });
 * typeof enforceWithHono(point); // => 'function'
 * ```
 */
export function enforceWithHono(
  point: EnforcementPoint,
): (context: HonoContext, next: () => Promise<void>) => Promise<Response | undefined> {
  return async (context, next) => {
    const { raw } = context.req;
    const judgement = await point.judge({
      method: raw.method,
      url: raw.url,
      header: (name) => raw.headers.get(name) ?? undefined,
    });
    if (!judgement.permit) return problemResponse(judgement.problem);
    await next();
    setPermitHeaders(
      {
        get: (name) => context.res.headers.get(name) ?? undefined,
        set: (name, value) => context.header(name, value),
        delete: (name) => context.header(name),
      },
      judgement.headers,
    );
    return undefined;
  };
}

/** One of our endpoints as a handler of Hono. */
export function toHono(handler: Handler): (context: HonoContext) => Promise<Response> {
  return (context) => handler(context.req.raw);
}
