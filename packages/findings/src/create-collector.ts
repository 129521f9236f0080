import { buildReport, type Counts, noCounts, ruleResult } from './build-report.js';
import { isCalendarDay } from './calendar-day.js';
import { compareFindings, compareText, type Evidence, type Finding, finding } from './finding.js';
import { matchesSuppression, type Suppression } from './matches-suppression.js';
import type { Report, ReportMeta, RuleResult, SourceResult } from './report.js';
import { type AnyRule, FindingsError, ruleRecord } from './rule.js';
import { createSeenFindings } from './seen-findings.js';
import { createSmallestFindings, type KeepLimits, type SmallestFindings } from './smallest-findings.js';
import { isSuppressionRule, suppressionExpired, suppressionRules, suppressionUnused } from './suppression-rules.js';

/** How a collector counts, keeps and suppresses. */
export interface CollectorOptions {
  /** Rules to register from the start. */
  readonly rules?: readonly AnyRule[];
  /** Findings listed of each rule: 50 for each source, 1000 in all. Totals stay exact. */
  readonly limits?: Partial<KeepLimits>;
  /** Agreed exceptions; they need `now`. */
  readonly suppressions?: readonly Suppression[];
  /** The day of the check, `YYYY-MM-DD`, or an instant whose UTC day counts. Suppressions expire by it. */
  readonly now?: string | Date;
}

/** Collects what a check finds; the report does not depend on the order in which it comes. */
export interface Collector {
  /** Makes rules known. The same rule twice is fine; another rule of the same id is an error. */
  registerRules(rules: readonly AnyRule[]): void;
  /** Says that these rules were evaluated, so that no finding means passed. */
  tested(rules: readonly AnyRule[]): void;
  add(finding: Finding): void;
  /** Says what became of a source; a second call for the same source replaces the first. */
  source(result: Omit<SourceResult, 'counts'>): void;
  /** Verdicts on requirements, in the order of the standard; one for each. */
  evidence(list: readonly Evidence[]): void;
  /** How the rules stand so far, sorted by id. */
  ruleResults(): readonly RuleResult[];
  /** The findings that are listed so far, sorted by place. */
  findings(): readonly Finding[];
  /** Closes the collector and makes the report. */
  report(meta: ReportMeta): Report;
}

interface Tally {
  readonly rule: AnyRule;
  readonly kept: SmallestFindings;
  readonly keptSuppressed: SmallestFindings;
  readonly suppressions: readonly Suppression[];
  tested: boolean;
  count: number;
  suppressed: number;
}

/**
 * Makes a collector: rules and findings in, one report out.
 *
 * @throws {FindingsError} `option-invalid`, `rule-duplicate`, `rule-unknown`, `requirement-duplicate`, `collector-closed`.
 * @example
 * ```ts
 * import { createCollector, jsonRules, parseJson } from '@ds4sscc/findings';
 *
 * const collector = createCollector({ rules: jsonRules });
 * collector.tested(jsonRules);
 * for (const found of parseJson('{"pm10": 1, "pm10": 2}', 'air.json').findings) collector.add(found);
 * const report = collector.report({ tool: { name: 'example', version: '1.0.0' }, subject: 'air.json' });
 * report.rules.map((rule) => `${rule.id} ${rule.status}`); // => ['json/duplicate-key failed', 'json/syntax-error passed', 'json/too-deep passed']
 * ```
 */
export function createCollector(options: CollectorOptions = {}): Collector {
  const limits = readLimits(options.limits);
  const suppressions = options.suppressions ?? [];
  const today = readDay(options.now);
  if (suppressions.length > 0 && today === undefined)
    throw new FindingsError('option-invalid', 'suppressions expire, so they need the day of the check: give "now"');
  const holds = (suppression: Suppression): boolean => today !== undefined && suppression.expires >= today;

  const tallies = new Map<string, Tally>();
  const sources = new Map<string, Omit<SourceResult, 'counts'>>();
  const sourceCounts = new Map<string, Counts>();
  const requirementCounts = new Map<string, Counts>();
  const verdicts = new Map<string, Evidence>();
  const used = new Set<Suppression>();
  const seen = createSeenFindings();
  let closed = false;

  const assertOpen = (): void => {
    if (closed) throw new FindingsError('collector-closed', 'the report is made; start another collector');
  };
  const tallyOf = (id: string): Tally => {
    const tally = tallies.get(id);
    if (!tally) throw new FindingsError('rule-unknown', `the rule "${id}" is not registered`);
    return tally;
  };
  const matching = (tally: Tally, found: Finding): readonly Suppression[] =>
    tally.suppressions.filter((suppression) => matchesSuppression(suppression, found));

  const collector: Collector = {
    registerRules(rules) {
      assertOpen();
      for (const rule of rules) {
        const known = tallies.get(rule.id)?.rule;
        if (known && known !== rule && JSON.stringify(ruleRecord(known)) !== JSON.stringify(ruleRecord(rule)))
          throw new FindingsError('rule-duplicate', `two different rules are called "${rule.id}"`);
        if (known) continue;
        tallies.set(rule.id, {
          rule,
          kept: createSmallestFindings(limits),
          keptSuppressed: createSmallestFindings(limits),
          suppressions: isSuppressionRule(rule.id)
            ? []
            : suppressions.filter((suppression) => suppression.rule === rule.id && holds(suppression)),
          tested: false,
          count: 0,
          suppressed: 0,
        });
      }
    },

    tested(rules) {
      assertOpen();
      for (const rule of rules) tallyOf(rule.id).tested = true;
    },

    add(found) {
      assertOpen();
      const tally = tallyOf(found.rule);
      const isNew = seen.isNew(found);
      const excused = matching(tally, found);
      for (const suppression of excused) used.add(suppression);
      if (excused.length > 0) {
        tally.keptSuppressed.add(found);
        if (isNew) tally.suppressed += 1;
        return;
      }
      tally.kept.add(found);
      if (!isNew) return;
      tally.count += 1;
      countIn(sourceCounts, found.location.source)[found.level] += 1;
      for (const requirement of found.requirements) countIn(requirementCounts, requirement)[found.level] += 1;
    },

    source(result) {
      assertOpen();
      sources.set(result.source, result);
    },

    evidence(list) {
      assertOpen();
      for (const verdict of list) {
        if (verdicts.has(verdict.requirement))
          throw new FindingsError('requirement-duplicate', `two verdicts on ${verdict.requirement}`);
        verdicts.set(verdict.requirement, verdict);
      }
    },

    ruleResults() {
      return [...tallies.values()]
        .map(({ rule, tested, count, suppressed, kept }) =>
          ruleResult(rule, tested, { count, omitted: count - kept.list.length, suppressed }),
        )
        .sort((a, b) => compareText(a.id, b.id));
    },

    findings() {
      return [...tallies.values()].flatMap((tally) => tally.kept.list).sort(compareFindings);
    },

    report(meta) {
      if (meta.created !== undefined && !isInstant(meta.created))
        throw new FindingsError('option-invalid', '"created" is an instant with a time zone (RFC 3339)');
      if (!closed) for (const suppression of suppressions) judge(suppression);
      closed = true;
      const all = [...tallies.values()];
      return buildReport(meta, {
        rules: collector.ruleResults(),
        findings: collector.findings(),
        suppressed: all.flatMap((tally) =>
          tally.keptSuppressed.list.map((found) => {
            const [{ reason, expires }] = matching(tally, found) as readonly [Suppression];
            return { finding: found, reason, expires };
          }),
        ),
        sources,
        sourceCounts,
        verdicts,
        requirementCounts,
      });
    },
  };

  /** What a suppression file says is checked as well: whether an exception still holds, and whether it is needed. */
  const judge = (suppression: Suppression): void => {
    const { rule, expires, location, excerpt } = suppression;
    const detail = excerpt ? { excerpt } : {};
    if (!holds(suppression)) collector.add(finding(suppressionExpired, location, { rule, expires }, detail));
    else if (!used.has(suppression)) collector.add(finding(suppressionUnused, location, { rule }, detail));
  };

  collector.registerRules(options.rules ?? []);
  if (options.suppressions) {
    collector.registerRules(suppressionRules);
    collector.tested([suppressionExpired, suppressionUnused]);
  }
  return collector;
}

function countIn(totals: Map<string, Counts>, key: string): Counts {
  let counts = totals.get(key);
  if (!counts) {
    counts = noCounts();
    totals.set(key, counts);
  }
  return counts;
}

function readLimits({ perSource = 50, perRule = 1000 }: Partial<KeepLimits> = {}): KeepLimits {
  for (const limit of [perSource, perRule])
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new FindingsError('option-invalid', 'limits are whole numbers of at least 1');
  return { perSource, perRule };
}

/** The formats that need a date get it from here, so it must be one. */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    isCalendarDay(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  );
}

function readDay(now: string | Date | undefined): string | undefined {
  if (now === undefined) return undefined;
  const day = now instanceof Date ? (Number.isNaN(now.getTime()) ? '' : now.toISOString().slice(0, 10)) : now;
  if (!isCalendarDay(day)) throw new FindingsError('option-invalid', '"now" is a day (YYYY-MM-DD) or a Date');
  return day;
}
