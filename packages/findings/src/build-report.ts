import { compareFindings, compareText, type Evidence, type Finding, type Verdict } from './finding.js';
import type {
  LevelCounts,
  Report,
  ReportMeta,
  RequirementResult,
  RuleResult,
  RuleStatus,
  SourceOutcome,
  SourceResult,
  SuppressedFinding,
} from './report.js';
import { type AnyRule, type Level, levels, ruleRecord } from './rule.js';

/** Exact totals by level, while they are counted. */
export type Counts = Record<Level, number>;

/** What a collector knows when it closes. */
export interface Collected {
  readonly rules: readonly RuleResult[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly sources: ReadonlyMap<string, Omit<SourceResult, 'counts'>>;
  readonly sourceCounts: ReadonlyMap<string, Counts>;
  readonly verdicts: ReadonlyMap<string, Evidence>;
  readonly requirementCounts: ReadonlyMap<string, Counts>;
}

/** Puts what was collected in the order of a report and adds it up. */
export function buildReport(meta: ReportMeta, collected: Collected): Report {
  const { rules } = collected;
  const sources = sourceResults(collected);
  const requirements = requirementResults(collected);
  return {
    format: 'ds4sscc-report',
    version: 1,
    tool: { name: meta.tool.name, version: meta.tool.version },
    subject: meta.subject,
    ...(meta.created !== undefined && { created: meta.created }),
    summary: {
      counts: levelCounts(sources),
      suppressed: sum(rules, (rule) => rule.suppressed),
      omitted: sum(rules, (rule) => rule.omitted),
      sources: tally<SourceOutcome>(
        ['checked', 'skipped', 'unreadable'],
        sources.map((one) => one.outcome),
      ),
      rules: tally<RuleStatus>(
        ['passed', 'failed', 'untested'],
        rules.map((rule) => rule.status),
      ),
      requirements: tally<Verdict>(
        ['pass', 'fail', 'unknown', 'not-applicable'],
        requirements.map((requirement) => requirement.verdict),
      ),
    },
    sources,
    rules,
    requirements,
    findings: collected.findings.toSorted(compareFindings),
    suppressed: collected.suppressed.toSorted((a, b) => compareFindings(a.finding, b.finding)),
  };
}

/** How one rule came out. */
export function ruleResult(
  rule: AnyRule,
  tested: boolean,
  totals: Pick<RuleResult, 'count' | 'omitted' | 'suppressed'>,
): RuleResult {
  const { count, omitted, suppressed } = totals;
  const status = count > 0 ? 'failed' : tested ? 'passed' : 'untested';
  return { ...ruleRecord(rule), status, count, omitted, suppressed };
}

function sourceResults({ sources, sourceCounts }: Collected): readonly SourceResult[] {
  const names = [...new Set([...sources.keys(), ...sourceCounts.keys()])].sort(compareText);
  return names.map((source) => {
    // Findings can name a source that nobody announced, such as a file that a description refers to.
    const known = sources.get(source) ?? { source, outcome: 'checked', kind: 'named by findings only', contents: {} };
    const { outcome, kind, contents } = known;
    return { source, outcome, kind, contents, counts: sourceCounts.get(source) ?? noCounts() };
  });
}

function requirementResults({ verdicts, requirementCounts }: Collected): readonly RequirementResult[] {
  const undecided = [...requirementCounts.keys()].filter((id) => !verdicts.has(id)).sort(compareText);
  return [
    ...[...verdicts.values()].map((evidence) => ({
      ...evidence,
      counts: requirementCounts.get(evidence.requirement) ?? noCounts(),
    })),
    ...undecided.map((requirement) => ({
      requirement,
      title: requirement,
      level: '',
      verdict: 'unknown' as const,
      reason: 'Findings touch this requirement, and nothing in this check decides it.',
      rules: [],
      pointers: [],
      counts: requirementCounts.get(requirement) ?? noCounts(),
    })),
  ];
}

/** Zero of every level. */
export function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0 };
}

function levelCounts(sources: readonly SourceResult[]): LevelCounts {
  const counts = noCounts();
  for (const level of levels) counts[level] = sum(sources, (source) => source.counts[level]);
  return counts;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function tally<Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}
