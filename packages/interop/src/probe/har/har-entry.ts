import { toBase64 } from './base64.js';
import type { HttpAnswer, HttpHop, HttpRequest } from '@ds4sscc/linked-data/fetch';
import type { HarEntry, HarPair, ReplyProblem } from './har.js';
import { openHeaders, openUrl } from './without-secrets.js';

/** What is recorded of one exchange. */
export interface Recorded {
  readonly url: string;
  readonly request: HttpRequest;
  readonly hops: readonly HttpHop[];
  readonly answer?: HttpAnswer;
  readonly problem?: ReplyProblem;
  /** ISO 8601. */
  readonly started: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** The entries of one exchange: each redirect that was followed, then the answer or why there is none. */
export function harEntries({ url, request, hops, answer, problem, started, duration }: Recorded): readonly HarEntry[] {
  const entries: HarEntry[] = hops.map((hop, index) => {
    const target = hops[index + 1]?.url ?? answer?.url ?? '';
    const redirect = entry(hop.url, index === 0 ? request : { ...request, method: 'GET' }, started, 0, {
      status: hop.status,
      headers: openHeaders(hop.headers),
      redirectURL: openUrl(target),
    });
    return { ...redirect, _followed: true as const };
  });
  const last = answer?.url ?? (hops.length === 0 ? url : lastTarget(hops));
  const content = answer && contentOf(answer);
  entries.push({
    ...entry(last, request, started, duration, {
      status: answer?.status ?? 0,
      headers: openHeaders(answer?.headers ?? []),
      redirectURL: '',
      ...(content && { content }),
    }),
    ...(answer?.tls && { _tls: answer.tls }),
    ...(problem && { _problem: problem }),
  });
  return entries;
}

function lastTarget(hops: readonly HttpHop[]): string {
  const { url, headers } = hops.at(-1)!;
  const location = headers.find(([name]) => name === 'location')?.[1] ?? '';
  return URL.canParse(location, url) ? new URL(location, url).href : url;
}

interface ResponseParts {
  readonly status: number;
  readonly headers: readonly HarPair[];
  readonly redirectURL: string;
  readonly content?: HarEntry['response']['content'];
}

function entry(url: string, request: HttpRequest, started: string, duration: number, parts: ResponseParts): HarEntry {
  const shown = openUrl(url);
  const { body } = request;
  const headers = openHeaders(Object.entries(request.headers ?? {}));
  const query = URL.canParse(shown) ? [...new URL(shown).searchParams] : [];
  const { status, redirectURL, content = { size: 0, mimeType: '' } } = parts;
  return {
    startedDateTime: started,
    time: duration,
    request: {
      method: request.method ?? 'GET',
      url: shown,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers,
      queryString: query.map(([name, value]) => ({ name, value })),
      ...(body !== undefined && { postData: { mimeType: mediaTypeOf(headers), text: body } }),
      headersSize: -1,
      bodySize: body === undefined ? 0 : new TextEncoder().encode(body).length,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: parts.headers,
      content,
      redirectURL,
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
  };
}

function contentOf({ bytes, headers }: HttpAnswer): HarEntry['response']['content'] {
  const mimeType = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { size: bytes.length, mimeType, text };
  } catch {
    return { size: bytes.length, mimeType, text: toBase64(bytes), encoding: 'base64' };
  }
}

function mediaTypeOf(headers: readonly HarPair[]): string {
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
}
