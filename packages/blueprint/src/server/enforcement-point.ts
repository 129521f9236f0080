import { type Decision, explain, type Request as PolicyRequest } from '@ds4sscc/policy';
import type { Handler } from './handler.js';
import { type Problem, problemResponse } from './problem.js';

/** What an enforcement point needs to see of a request: every framework has it. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query, or the whole address. */
  readonly url: string;
  header(name: string): string | undefined;
}

/** How to enforce policies in front of an API. */
export interface EnforcementOptions {
  /** Decides; `createDataSpace` has it. */
  decide(request: PolicyRequest): Decision;
  /**
   * Who asks to do what with which asset: the caller knows how its requests are authenticated and which address is which
   * dataset. `undefined` for a request that is about no asset: it is denied.
   */
  requestOf(request: IncomingRequest): PolicyRequest | undefined;
  /** Gets every decision, before the request goes on: a decision log. A request whose record fails is denied. */
  record?(decision: Decision): void;
}

/** What is to be done with a request. */
export type Judgement =
  | { readonly permit: true; readonly decision: Decision; readonly headers: Readonly<Record<string, string>> }
  | { readonly permit: false; readonly decision: Decision | undefined; readonly problem: Problem };

/** A policy enforcement point. */
export interface EnforcementPoint {
  /** Judges a request; it never throws. What cannot be judged is denied. */
  judge(request: IncomingRequest): Judgement;
  /** Puts it in front of another handler. */
  protect(upstream: Handler): Handler;
}

/**
 * Stands in front of an API and lets through what policies permit. A refusal says why, as problem details; a permission says
 * in a header what is owed for it.
 *
 * @example
 * ```ts
 * import { createEnforcementPoint } from '@ds4sscc/blueprint/server';
 * import { decide } from '@ds4sscc/policy';
 *
 * const point = createEnforcementPoint({
 *   decide: (request) => decide([], request),
 *   requestOf: ({ url }) => ({ action: 'read', target: `https://city.example${url}` }),
 * });
 * const judgement = point.judge({ method: 'GET', url: '/air', header: () => undefined });
 * judgement.permit; // => false
 * const protectedApi = point.protect(async () => new Response('values'));
 * (await protectedApi(new Request('https://api.city.example/air'))).status; // => 403
 * ```
 */
export function createEnforcementPoint(options: EnforcementOptions): EnforcementPoint {
  const judge = (request: IncomingRequest): Judgement => {
    let decision: Decision | undefined;
    try {
      const asked = options.requestOf(request);
      if (asked === undefined) return refused(undefined);
      decision = options.decide(asked);
      options.record?.(decision);
    } catch {
      // Whatever went wrong here, nobody decided to let it through.
      return failed;
    }
    return decision.decision === 'permit'
      ? { permit: true, decision, headers: permitHeaders(decision) }
      : refused(decision);
  };
  return {
    judge,
    protect: (upstream) => async (request) => {
      const judgement = judge(incoming(request));
      if (!judgement.permit) return problemResponse(judgement.problem);
      const response = await upstream(request);
      const headers = new Headers(response.headers);
      for (const [name, value] of Object.entries(judgement.headers)) headers.set(name, value);
      return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    },
  };
}

const failed: Judgement = {
  permit: false,
  decision: undefined,
  problem: { status: 500, title: 'The request could not be judged', because: 'error' },
};

function refused(decision: Decision | undefined): Judgement {
  if (decision === undefined)
    return {
      permit: false,
      decision,
      problem: {
        status: 403,
        title: 'Not permitted',
        because: 'not-permitted',
        detail: 'The address belongs to no asset that policies are about.',
      },
    };
  return {
    permit: false,
    decision,
    problem: {
      status: 403,
      title: 'Not permitted',
      because: decision.because,
      detail: explain(decision),
      ...(decision.missing.length > 0 && { missing: decision.missing }),
      ...(decision.duties.length > 0 && { duties: decision.duties.map(owed) }),
    },
  };
}

/** What a caller has to do; where the policy is kept is nobody's business. */
function owed({ kind, state, actions, deadline }: Decision['duties'][number]): object {
  return { kind, state, actions, ...(deadline !== undefined && { deadline }) };
}

function permitHeaders({ duties }: Decision): Readonly<Record<string, string>> {
  return duties.length === 0 ? noDuties : { ...noDuties, 'policy-duties': asHeader(duties.map(owed)) };
}

/** JSON in a header: what is not ASCII is written as JSON's own escapes. */
function asHeader(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const noDuties: Readonly<Record<string, string>> = { 'policy-decision': 'permit' };

function incoming(request: Request): IncomingRequest {
  return { method: request.method, url: request.url, header: (name) => request.headers.get(name) ?? undefined };
}
