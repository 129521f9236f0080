import { type Decision, explain, type Request as PolicyRequest } from '@ds4sscc/policy';
import { canonicalAddress } from './canonical-address.js';
import type { Handler } from './handler.js';
import { owedDuty, permitHeaders } from './permit-headers.js';
import { type Problem, problemResponse } from './problem.js';
import { setPermitHeaders } from './set-permit-headers.js';

/** What an enforcement point needs to see of a request: every framework has it. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query, or the whole address. */
  readonly url: string;
  /** A header that came several times is joined with commas, so that it names nobody by accident. */
  header(name: string): string | undefined;
}

/** What a request asks for; each of several has to be permitted. */
export type Asked = PolicyRequest | readonly PolicyRequest[] | undefined;

/** How to enforce policies in front of an API. */
export interface EnforcementOptions {
  /** Decides; `createDataSpace` has it. */
  decide(request: PolicyRequest): Decision | Promise<Decision>;
  /**
   * Who asks to do what with which asset: the caller knows how its requests are authenticated and which address is which
   * dataset. `undefined` for a request that is about no asset: it is denied. List what may be asked for, not what may not:
   * frameworks differ in which addresses they take for the same. `url` comes in canonical form.
   */
  requestOf(request: IncomingRequest): Asked | Promise<Asked>;
  /** Gets every decision, before the request goes on: a decision log. It is waited for; a request whose record fails is denied. */
  record?(decision: Decision): unknown;
  /** Hears why a request could not be judged. */
  onError?(error: unknown): void;
}

/** What is to be done with a request. */
export type Judgement =
  | {
      readonly permit: true;
      readonly decisions: readonly Decision[];
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly permit: false; readonly decisions: readonly Decision[]; readonly problem: Problem };

/** A policy enforcement point. */
export interface EnforcementPoint {
  /** Judges a request; it never throws. What cannot be judged is denied. */
  judge(request: IncomingRequest): Promise<Judgement>;
  /** Puts it in front of another handler. */
  protect(upstream: Handler): Handler;
}

/**
 * Stands in front of an API and lets through what policies permit. A refusal says why, as problem details; a permission says
 * in a header what is owed for it, and keeps caches from handing the answer to somebody else.
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
 * const judgement = await point.judge({ method: 'GET', url: '/air', header: () => undefined });
 * judgement.permit; // => false
 * const protectedApi = point.protect(async () => new Response('values'));
 * (await protectedApi(new Request('https://api.city.example/air'))).status; // => 403
 * ```
 */
export function createEnforcementPoint(options: EnforcementOptions): EnforcementPoint {
  const judge = async (request: IncomingRequest): Promise<Judgement> => {
    try {
      return await judged(request, options);
    } catch (error) {
      // Whatever went wrong here, nobody decided to let it through.
      report(error, options);
      return { permit: false, decisions: [], problem: notJudged };
    }
  };
  return {
    judge,
    protect: (upstream) => async (request) => {
      const judgement = await judge(incoming(request));
      if (!judgement.permit) return problemResponse(judgement.problem);
      const response = await upstream(request);
      const headers = new Headers(response.headers);
      setPermitHeaders(
        {
          get: (name) => headers.get(name) ?? undefined,
          set: (name, value) => headers.set(name, value),
          delete: (name) => headers.delete(name),
        },
        judgement.headers,
      );
      return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
    },
  };
}

/** Headers by which some servers let a client ask for something else than the first line of its request says. */
const replacing = [
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
] as const;

async function judged(request: IncomingRequest, options: EnforcementOptions): Promise<Judgement> {
  const url = canonicalAddress(request.url);
  if (url === undefined) return { permit: false, decisions: [], problem: ambiguousAddress };
  const read = new Set<string>();
  const header = (name: string): string | undefined => {
    read.add(name.toLowerCase());
    return request.header(name);
  };
  const asked = await options.requestOf({ method: request.method, url, header });
  // Whoever reads such a header knows about it; else the policy would be about one thing, and the answer about another.
  if (replacing.some((name) => !read.has(name) && request.header(name) !== undefined))
    return { permit: false, decisions: [], problem: replacedRequest };
  const requests =
    asked === undefined ? [] : Array.isArray(asked) ? (asked as PolicyRequest[]) : [asked as PolicyRequest];
  const decisions: Decision[] = [];
  for (const one of requests) {
    const decision = await options.decide(one);
    decisions.push(decision);
    await options.record?.(decision);
    if (decision.decision !== 'permit') return { permit: false, decisions, problem: refusal(decision) };
  }
  if (decisions.length === 0) return { permit: false, decisions, problem: noAsset };
  return { permit: true, decisions, headers: permitHeaders(decisions, read) };
}

/** A log that fails as well must not turn a refusal into something else. */
function report(error: unknown, { onError }: EnforcementOptions): void {
  try {
    onError?.(error);
  } catch {
    // There is nobody left to tell.
  }
}

const notJudged: Problem = {
  status: 503,
  title: 'The request could not be judged',
  because: 'error',
  detail: 'What decides, or what keeps the record of decisions, does not work at present.',
};

const ambiguousAddress: Problem = {
  status: 400,
  title: 'The address is not clear',
  detail: 'Servers differ in what it names. Leave out dot segments, empty segments, backslashes and double encoding.',
};

const replacedRequest: Problem = {
  status: 400,
  title: 'The request is not clear',
  detail: `A header replaces its method or address. Leave out ${replacing.join(', ')}.`,
};

const noAsset: Problem = {
  status: 403,
  title: 'Not permitted',
  because: 'not-permitted',
  detail: 'The address belongs to no asset that policies are about.',
};

function refusal(decision: Decision): Problem {
  return {
    status: 403,
    title: 'Not permitted',
    because: decision.because,
    detail: explain(decision),
    ...(decision.missing.length > 0 && { missing: decision.missing }),
    ...(decision.duties.length > 0 && { duties: decision.duties.map(owedDuty) }),
  };
}

function incoming(request: Request): IncomingRequest {
  return { method: request.method, url: request.url, header: (name) => request.headers.get(name) ?? undefined };
}
