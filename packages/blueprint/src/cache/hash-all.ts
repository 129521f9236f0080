import type { WatchedSource } from './watch-source.js';

/** Hashes sources, two at a time: on this thread, and beside it where a source can do that. */
export async function hashAll(watched: readonly WatchedSource[]): Promise<void> {
  const remaining = watched.values();
  const lane = async (beside: boolean): Promise<void> => {
    for (const one of remaining) await one.hash(beside);
  };
  await Promise.all([lane(false), lane(true)]);
}
