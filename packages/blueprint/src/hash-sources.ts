import type { SourceFacts } from '@ds4sscc/interop';
import type { CheckDataSpaceOptions } from './check-sources.js';
import { hashSource, type SourceHash } from './hash-source.js';
import type { Source } from './source.js';

/** Larger sources are streams that are read once, and are not read again to be hashed. */
const largestHashed = 16 * 1024 * 1024;

/** The hash of each source that is small enough, and when it was read: evidence carries both. */
export async function hashSources(
  { sources, now }: Pick<CheckDataSpaceOptions, 'sources' | 'now'>,
  hashOf: (source: Source) => Promise<SourceHash | undefined> = hashSource,
): Promise<readonly SourceFacts[]> {
  const hashed: SourceFacts[] = [];
  for (const source of sources) {
    const { name, size, once } = source;
    const time = now === undefined ? {} : { time: now };
    const isSmall = size !== undefined && size <= largestHashed && once !== true;
    const hash = isSmall ? await hashOf(source) : undefined;
    // It may have grown since its size was read.
    const sha256 = hash && hash.bytes <= 2 * largestHashed ? hash.sha256 : undefined;
    if (sha256 !== undefined || now !== undefined)
      hashed.push({ source: name, ...(sha256 !== undefined && { sha256 }), ...time });
  }
  return hashed;
}
