import type { Report } from '@ds4sscc/findings';
import type { CheckDataSpaceOptions } from '../check-sources.js';
import type { CheckCache } from './check-cache.js';
import { findReport, keepReport } from './kept-report.js';
import { watchMoment } from './moment-of-check.js';
import { reportKey } from './report-key.js';
import { type WatchedOptions, watchSources } from './watch-sources.js';

/** What becomes of a source that could not be read; `checkSource` says it. Another time it may be there. */
const notRead = 'not read';

/**
 * The report on a data space: the one that was kept, where nothing changed that it depends on, else a new one. What checks is
 * loaded only then: most of a second run would be spent on that.
 */
export async function checkAgain(cache: CheckCache, options: CheckDataSpaceOptions): Promise<Report> {
  const kept = watchSources(options);
  if (!kept) return (await (await import('../check-whole.js')).checkWhole(options)).report;
  const { watched } = kept;
  const key = await reportKey(cache.version, kept.options, [...watched.values()], kept.suppressions);
  const known = key && (await findReport(cache, key, options, new Set(watched.keys())));
  if (known) return known;
  const { checkWhole } = await import('../check-whole.js');
  const moment = watchMoment(options.now);
  const { report } = await checkWhole(kept.options, { cache, watched }, moment);
  if (key && (await isLasting(report, kept))) await keepReport(cache, key, options, moment.span(), report);
  await cache.tidy?.();
  return report;
}

/** Whether the same sources would have the same report: they could be read, and were not written to meanwhile. */
async function isLasting(report: Report, { watched, suppressions, options }: WatchedOptions): Promise<boolean> {
  const gathered = new Set(options.findings?.map(({ location }) => location.source));
  if (report.sources.some(({ kind, source }) => kind === notRead && !gathered.has(source))) return false;
  for (const one of suppressions ? [suppressions, ...watched.values()] : watched.values())
    if (!(await one.isAsHashed())) return false;
  return true;
}
