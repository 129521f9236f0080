import type { Finding } from '../finding.js';
import type { LevelCounts, Report, RuleResult, SourceResult } from '../report.js';
import { levels } from '../rule.js';

/** The listed findings of one source. */
export interface SourceGroup {
  readonly source: string;
  /** Absent when a finding names a source that the report does not list. */
  readonly result: SourceResult | undefined;
  readonly findings: readonly Finding[];
  /** Exact where the report lists the source, otherwise those of the listed findings. */
  readonly counts: LevelCounts;
  /** Findings that were counted for this source but are not in the list. */
  readonly unlisted: number;
}

/** Findings by source, in the order of the report; only sources that have any. */
export function groupBySource(report: Report): readonly SourceGroup[] {
  const bySource = groupBy(report.findings, (finding) => finding.location.source);
  const results = new Map(report.sources.map((result) => [result.source, result]));
  const counted = report.sources.filter(({ counts }) => countAll(counts) > 0);
  const names = new Set([...counted.map(({ source }) => source), ...bySource.keys()]);
  return [...names].map((source) => {
    const findings = bySource.get(source) ?? [];
    const result = results.get(source);
    const counts = result?.counts ?? countLevels(findings);
    return { source, result, findings, counts, unlisted: Math.max(0, countAll(counts) - findings.length) };
  });
}

/** Findings by rule id, in the order in which the rules first appear. */
export function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, (finding) => finding.rule);
}

/** Rules that fired, those that cause most errors first, then most warnings: what to fix first. */
export function rankRules(report: Report): readonly RuleResult[] {
  return report.rules
    .filter(({ status }) => status === 'failed')
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count);
}

/** Findings of all levels together. */
export function countAll(counts: LevelCounts): number {
  return levels.reduce((sum, level) => sum + counts[level], 0);
}

function countLevels(findings: readonly Finding[]): LevelCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
