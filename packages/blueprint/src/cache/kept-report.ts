import type { Claim, Evidence, Report } from '@ds4sscc/findings';
import type { CheckCache } from './check-cache.js';
import { holdsAt, type MomentSpan } from './moment-of-check.js';
import { parseEntry } from './parse-entry.js';
import { survivesJson } from './survives-json.js';

/** Whose instant and name a report carries. */
export interface ReportMoment {
  readonly now?: string;
  readonly created?: string;
}

/** A report that was kept. */
interface KeptReport {
  /** The instant of the check. */
  readonly now: string | null;
  readonly span: MomentSpan;
  readonly report: Report;
}

/** A report that is kept under a key and holds at this instant, as a check at this instant would make it. */
export async function findReport(
  cache: CheckCache,
  key: string,
  { now, created }: ReportMoment,
  sources: ReadonlySet<string>,
): Promise<Report | undefined> {
  const entry = parseEntry(await cache.get(key));
  if (!isKeptReport(entry) || !holdsAt(entry.span, entry.now ?? undefined, now)) return undefined;
  const { report } = entry;
  return {
    ...report,
    ...(created !== undefined && { created }),
    requirements: report.requirements.map((one) => ({ ...one, ...claimsAt(one, now, sources) })),
  };
}

/** Keeps a report where it can be written down as it is. */
export async function keepReport(
  cache: CheckCache,
  key: string,
  { now }: ReportMoment,
  span: MomentSpan,
  report: Report,
): Promise<void> {
  const kept: KeptReport = { now: now ?? null, span, report };
  if (survivesJson(kept)) await cache.put(key, JSON.stringify(kept));
}

/** Evidence from a source says when it was read: at the instant of the check. */
function claimsAt(
  { claims }: Evidence,
  now: string | undefined,
  sources: ReadonlySet<string>,
): { readonly claims?: readonly Claim[] } {
  if (now === undefined || !claims) return {};
  return {
    claims: claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((shown) =>
        shown.time !== undefined && sources.has(shown.location.source) ? { ...shown, time: now } : shown,
      ),
    })),
  };
}

function isKeptReport(entry: unknown): entry is KeptReport {
  const { span, report } = (entry ?? {}) as { span?: unknown; report?: Partial<Report> };
  if (typeof span !== 'object' || span === null || typeof report !== 'object' || report === null) return false;
  const lists = [report.sources, report.rules, report.requirements, report.findings, report.suppressed];
  return report.format === 'ds4sscc-report' && report.version === 1 && lists.every(Array.isArray);
}
