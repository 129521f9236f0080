import type { SourceFacts } from '@ds4sscc/interop';
import type { CheckDataSpaceOptions } from './check-sources.js';
import { isReadError, type Source } from './source.js';

/** Larger sources are streams that are read once, and are not read again to be hashed. */
const largestHashed = 16 * 1024 * 1024;

/** The hash of each source that is small enough, and when it was read: evidence carries both. */
export async function hashSources({
  sources,
  now,
}: Pick<CheckDataSpaceOptions, 'sources' | 'now'>): Promise<readonly SourceFacts[]> {
  const hashed: SourceFacts[] = [];
  for (const source of sources) {
    const { name, size, once } = source;
    const time = now === undefined ? {} : { time: now };
    const isSmall = size !== undefined && size <= largestHashed && once !== true;
    const sha256 = isSmall ? await hashOf(source) : undefined;
    if (sha256 !== undefined || now !== undefined)
      hashed.push({ source: name, ...(sha256 !== undefined && { sha256 }), ...time });
  }
  return hashed;
}

async function hashOf(source: Source): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source.open()) {
      parts.push(chunk);
      size += chunk.length;
      // The file grew since its size was read.
      if (size > 2 * largestHashed) return undefined;
    }
  } catch (error) {
    if (!isReadError(error)) throw error;
    return undefined;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
