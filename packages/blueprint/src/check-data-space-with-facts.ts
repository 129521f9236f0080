import type { CheckCache } from './cache/check-cache.js';
import { watchSources } from './cache/watch-sources.js';
import type { CheckDataSpaceOptions } from './check-sources.js';
import { type CheckedDataSpace, checkWhole } from './check-whole.js';

/** What to check, and how; and where to keep what was found, if anywhere. */
export interface CheckWholeOptions extends CheckDataSpaceOptions {
  /** Sources that did not change since they were checked with it are not checked again; the report is the same. */
  readonly cache?: CheckCache;
}

/**
 * Checks a data space as `checkDataSpace` does, and hands out what other frameworks than MIMs Plus are decided from.
 *
 * @example
 * ```ts
 * import { checkDataSpaceWithFacts, textSource } from '@ds4sscc/blueprint';
 * import { assessFramework, dataAct } from '@ds4sscc/interop/frameworks';
 *
 * const text = 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\n<urn:air> a dcat:Dataset .';
 * const { report, facts } = await checkDataSpaceWithFacts({ sources: [textSource('city.ttl', text)] });
 * assessFramework(dataAct, report.requirements, await facts()).map(({ verdict }) => verdict); // => ['fail', 'fail', 'fail', 'unknown']
 * ```
 */
export async function checkDataSpaceWithFacts(options: CheckWholeOptions): Promise<CheckedDataSpace> {
  const { cache } = options;
  const kept = cache && watchSources(options);
  if (!cache || !kept) return checkWhole(options);
  const checked = await checkWhole(kept.options, { cache, watched: kept.watched });
  await cache.tidy?.();
  return checked;
}
