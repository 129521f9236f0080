import type { JsonLink } from '../json-links.js';
import { urlBelow } from '../url-with.js';

/** The address that a link names, on the server that was asked: behind a proxy a server may believe that it is another. */
export function onOrigin(link: JsonLink | undefined, base: string, path: string): string {
  const fallback = urlBelow(base, path);
  if (!link) return fallback;
  return new URL(link.url).origin === new URL(base).origin ? link.url : fallback;
}
