import type { CheckCache } from './check-cache.js';

/** How much a cache in memory holds. */
export interface MemoryCacheOptions {
  /** Characters of all entries; beyond that the ones that were used least recently go: 64 million. */
  readonly maxCharacters?: number;
}

/**
 * A cache that lasts as long as the process.
 *
 * @example
 * ```ts
 * import { checkDataSpace, createMemoryCache, textSource } from '@ds4sscc/blueprint';
 *
 * const cache = createMemoryCache();
 * const sources = [textSource('city.ttl', 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\n<urn:air> a dcat:Dataset .')];
 * const first = await checkDataSpace({ sources, cache });
 * const second = await checkDataSpace({ sources, cache });
 * JSON.stringify(second) === JSON.stringify(first); // => true
 * ```
 */
export function createMemoryCache({ maxCharacters = 64_000_000 }: MemoryCacheOptions = {}): CheckCache {
  // In the order of their last use.
  const entries = new Map<string, string>();
  let held = 0;
  const take = (key: string): string | undefined => {
    const entry = entries.get(key);
    entries.delete(key);
    held -= entry?.length ?? 0;
    return entry;
  };
  const give = (key: string, entry: string): void => {
    entries.set(key, entry);
    held += entry.length;
  };
  return {
    version: 'this process',
    async get(key) {
      const entry = take(key);
      if (entry !== undefined) give(key, entry);
      return entry;
    },
    async put(key, entry) {
      take(key);
      give(key, entry);
      for (const oldest of entries.keys()) {
        if (held <= maxCharacters) break;
        take(oldest);
      }
    },
  };
}
