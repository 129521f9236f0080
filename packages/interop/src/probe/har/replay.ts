import { fromBase64 } from './base64.js';
import { isObject } from '../../api/json-object.js';
import { isHarEntry } from './is-har-entry.js';
import type { HttpHeader, HttpHop, TlsFacts } from '@ds4sscc/linked-data/fetch';
import type { ProbeFetch, ProbeReply } from '../probe-fetch.js';
import type { Har, HarEntry } from './har.js';
import { openUrl } from './without-secrets.js';

/**
 * A fetch that answers from a recording and asks nobody; `undefined` where the value is no recording.
 * What the recording does not have is not answered, so it stays unknown.
 *
 * @example
 * ```ts
 * import { replay } from '@ds4sscc/interop/probe';
 *
 * const har = { log: { version: '1.2', creator: { name: 'ds4sscc', version: '1' }, entries: [] } };
 * const reply = await replay(har)?.request('https://city.example/');
 * reply?.ok; // => false
 * replay('a shopping list'); // => undefined
 * ```
 */
export function replay(har: unknown): ProbeFetch | undefined {
  if (!isHar(har)) return undefined;
  const entries = har.log.entries.filter(isHarEntry);
  const open = new Map<string, number[]>();
  for (const [index, { request }] of entries.entries()) {
    // What a redirect led to is part of what was asked first.
    if (index > 0 && isFollowed(entries[index - 1]!)) continue;
    const key = keyOf(request.method, request.url, pairsOf(request.headers), request.postData?.text);
    const list = open.get(key);
    if (list) list.push(index);
    else open.set(key, [index]);
  }
  return {
    request: async (url, request = {}) => {
      const key = keyOf(request.method ?? 'GET', openUrl(url), Object.entries(request.headers ?? {}), request.body);
      const index = open.get(key)?.shift();
      return index === undefined ? notRecorded(url) : replyFrom(entries, index);
    },
  };
}

/** Recordings of others do not say so, but redirects are followed in them. */
function isFollowed({ _followed, response }: HarEntry): boolean {
  return _followed === true || response.redirectURL !== '';
}

function notRecorded(url: string): ProbeReply {
  return { ok: false, hops: [], problem: { code: 'not-recorded', message: `${openUrl(url)} was not recorded` } };
}

function replyFrom(entries: readonly HarEntry[], start: number): ProbeReply {
  const hops: HttpHop[] = [];
  let index = start;
  for (; index + 1 < entries.length && isFollowed(entries[index]!); index += 1) {
    const { request, response } = entries[index]!;
    hops.push({ url: request.url, status: response.status, headers: pairsOf(response.headers) });
  }
  const { request, response, startedDateTime, time, _tls, _problem } = entries[index]!;
  const recorded = { started: startedDateTime, duration: time };
  if (_problem) return { ok: false, problem: _problem, hops, recorded };
  const { text = '', encoding } = response.content;
  const bytes = encoding === 'base64' ? fromBase64(text) : new TextEncoder().encode(text);
  const tls = _tls as TlsFacts | undefined;
  const headers = pairsOf(response.headers);
  return {
    ok: true,
    answer: { url: request.url, status: response.status, headers, bytes, hops, ...(tls && { tls }) },
    recorded,
  };
}

/** What tells two requests to one address apart. */
const telling: readonly string[] = ['accept', 'if-none-match', 'if-modified-since', 'link', 'content-type'];

function keyOf(method: string, url: string, headers: readonly HttpHeader[], body: string | undefined): string {
  const named = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const values = telling.map((name) => named.find(([own]) => own === name)?.[1] ?? null);
  return JSON.stringify([method, url, ...values, body ?? null]);
}

function pairsOf(pairs: readonly { readonly name: string; readonly value: string }[]): readonly HttpHeader[] {
  return pairs.map(({ name, value }) => [name.toLowerCase(), value]);
}

function isHar(value: unknown): value is Har {
  const log = isObject(value) ? value['log'] : undefined;
  return isObject(log) && Array.isArray(log['entries']);
}
