import type { HttpHeader } from '@ds4sscc/linked-data/fetch';
import type { HarPair } from './har.js';

const secretHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'api-key',
  'apikey',
  'x-auth-token',
  'x-access-token',
  'authentication-info',
]);
const secretParameters: ReadonlySet<string> = new Set([
  'access_token',
  'token',
  'auth',
  'api_key',
  'apikey',
  'api-key',
  'key',
  'password',
  'secret',
  'client_secret',
  'signature',
  'sig',
  'x-amz-signature',
]);
const removed = 'removed';

/** Header fields as a recording may keep them. */
export function openHeaders(headers: readonly HttpHeader[]): readonly HarPair[] {
  return headers
    .filter(([name]) => !secretHeaders.has(name.toLowerCase()))
    .map(([name, value]) => ({ name, value: name.toLowerCase() === 'location' ? openUrl(value) : value }));
}

/** A URL as recordings and reports may show it: without user name, password, and the values of parameters that hold tokens. */
export function openUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  const secret = [...url.searchParams.keys()].filter((name) => secretParameters.has(name.toLowerCase()));
  if (secret.length === 0 && url.username === '' && url.password === '') return text;
  for (const name of secret) url.searchParams.set(name, removed);
  url.username = '';
  url.password = '';
  return url.href;
}
