import type { MockAnswer, MockRequest } from './mock-server.js';

/** JSON as its writer knows it: a spoilt answer may be anything. */
export type Loose = ReturnType<typeof JSON.parse>;

/** The answer with another body. */
export function withBody(answer: MockAnswer, change: (value: Loose) => unknown): MockAnswer {
  return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) };
}

/** The answer with another header field, or without it. */
export function withHeader(answer: MockAnswer, name: string, value: string | undefined): MockAnswer {
  const headers = omit(answer.headers, name) as Record<string, string>;
  return { ...answer, headers: value === undefined ? headers : { ...headers, [name]: value } };
}

/** The request without some parameters: how a server answers that ignores them. */
export function without(request: MockRequest, ...names: readonly string[]): MockRequest {
  const url = new URL(request.url.href);
  for (const name of names) url.searchParams.delete(name);
  return { ...request, url };
}

/** The request with another value of a parameter. */
export function withParameter(request: MockRequest, name: string, value: string): MockRequest {
  const url = new URL(request.url.href);
  url.searchParams.set(name, value);
  return { ...request, url };
}

/** The page that a proxy or framework sends in place of an answer. */
export function asPage({ status }: MockAnswer): MockAnswer {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>Something went wrong</h1></body></html>',
  };
}

/** The object without one of its members. */
export function omit(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== name));
}
