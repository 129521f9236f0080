import type { CheckDataSpaceOptions } from '../check-sources.js';
import { type WatchedSource, watchSource } from './watch-source.js';

/** Options with watched sources. */
export interface WatchedOptions {
  readonly options: CheckDataSpaceOptions;
  /** By name. */
  readonly watched: ReadonlyMap<string, WatchedSource>;
  /** The file with accepted findings that the options name. */
  readonly suppressions: WatchedSource | undefined;
}

/** Watches the sources of a check; `undefined` where two are of one name, so that nothing can be said of either. */
export function watchSources(options: CheckDataSpaceOptions): WatchedOptions | undefined {
  const watched = new Map(options.sources.map((source) => [source.name, watchSource(source)]));
  if (watched.size < options.sources.length) return undefined;
  const suppressions = options.suppressions && watchSource(options.suppressions);
  return {
    options: {
      ...options,
      sources: [...watched.values()].map(({ source }) => source),
      ...(suppressions && { suppressions: suppressions.source }),
    },
    watched,
    suppressions,
  };
}
