import type { Evidence, Finding, Verdict } from './finding.js';
import type { Level, RuleRecord } from './rule.js';

/** How many findings of each level. Exact, whatever was left out of the list. */
export type LevelCounts = Readonly<Record<Level, number>>;

/** What a rule came to: `passed` needs a check that ran; `untested` is never shown as passed. */
export type RuleStatus = 'passed' | 'failed' | 'untested';

/** One rule in a report. */
export interface RuleResult extends RuleRecord {
  readonly status: RuleStatus;
  /** Findings of this rule, suppressed ones aside. */
  readonly count: number;
  /** How many of them are not listed, because the rule fired too often. */
  readonly omitted: number;
  /** Findings that a suppression took out: where there are any, `passed` holds by agreement only. */
  readonly suppressed: number;
}

/** What became of one source. */
export type SourceOutcome = 'checked' | 'skipped' | 'unreadable';

/** One file, URL or description that the check looked at. */
export interface SourceResult {
  readonly source: string;
  readonly outcome: SourceOutcome;
  /** What it was recognised as, such as `DCAT-AP catalogue (Turtle)`, or why it was skipped. */
  readonly kind: string;
  /** What it holds, such as `{ entities: 20000 }`. */
  readonly contents: Readonly<Record<string, number>>;
  readonly counts: LevelCounts;
}

/** A finding that was taken out, and why. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Day (`YYYY-MM-DD`) after which the suppression no longer holds. */
  readonly expires: string;
}

/** A verdict with the findings that touch its requirement. */
export interface RequirementResult extends Evidence {
  readonly counts: LevelCounts;
}

/** The headline of a report. */
export interface ReportMeta {
  readonly tool: { readonly name: string; readonly version: string };
  /** What was checked. */
  readonly subject: string;
  /** Instant of the check (ISO 8601); only where the caller has a clock. */
  readonly created?: string;
}

/** Everything a check found: plain data, the same bytes for the same input. */
export interface Report {
  readonly format: 'ds4sscc-report';
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** What was checked, for the headline. */
  readonly subject: string;
  /** Instant of the check (ISO 8601); only present when the caller gave a clock. */
  readonly created?: string;
  readonly summary: {
    readonly counts: LevelCounts;
    readonly suppressed: number;
    readonly omitted: number;
    readonly sources: Readonly<Record<SourceOutcome, number>>;
    readonly rules: Readonly<Record<RuleStatus, number>>;
    readonly requirements: Readonly<Record<Verdict, number>>;
  };
  /** Sorted by name. */
  readonly sources: readonly SourceResult[];
  /** Sorted by id; passed and untested rules are listed too. */
  readonly rules: readonly RuleResult[];
  /** In the order of the standard; after them, undecided ones that findings touch. */
  readonly requirements: readonly RequirementResult[];
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}
