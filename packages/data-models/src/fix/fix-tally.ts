import type { Finding, Level } from '@ds4sscc/findings';
import type { LeftFix } from '@ds4sscc/findings/fix';
import { contextRules } from '../rules/context-rules.js';
import { contextMissing, typeUnknown } from '../rules/entity-rules.js';

/** What fixing a file came to. Findings are those about single records; what is wrong between records has no fix. */
export interface FixSummary {
  readonly records: number;
  readonly fixedRecords: number;
  /** Records that are no JSON or too large, and were passed on as they are. */
  readonly unreadRecords: number;
  /** Findings before, and those that would remain. */
  readonly before: Readonly<Record<Level, number>>;
  readonly after: Readonly<Record<Level, number>>;
  /** Fixes that were made and fixes that were not, by rule. */
  readonly fixed: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
}

/** What is true of every record of a file counts once, as in a check. */
const onceInFile: ReadonlySet<string> = new Set([contextMissing, typeUnknown, ...contextRules].map(({ id }) => id));

/** Counts what fixing comes to. */
export interface FixTally {
  records: number;
  fixedRecords: number;
  unreadRecords: number;
  count(
    before: readonly Finding[],
    after: readonly Finding[],
    fixed: readonly Finding[],
    left: readonly LeftFix[],
  ): void;
  summary(): FixSummary;
}

/** Starts a tally. */
export function createFixTally(): FixTally {
  const [before, after] = [noLevels(), noLevels()];
  const fixedByRule = new Map<string, number>();
  const leftByRule = new Map<string, number>();
  const seen = { before: new Set<string>(), after: new Set<string>() };
  const add = (counts: Record<Level, number>, known: Set<string>, { rule, level, value }: Finding): void => {
    const key = `${rule} ${value}`;
    if (known.has(key)) return;
    if (onceInFile.has(rule)) known.add(key);
    counts[level] += 1;
  };
  const addTo = (counts: Map<string, number>, rule: string): void => void counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = (counts: Map<string, number>): Readonly<Record<string, number>> =>
    Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    records: 0,
    fixedRecords: 0,
    unreadRecords: 0,
    count(was, is, fixed, left) {
      for (const found of was) add(before, seen.before, found);
      for (const found of is) add(after, seen.after, found);
      for (const { rule } of fixed) addTo(fixedByRule, rule);
      for (const { finding } of left) addTo(leftByRule, finding.rule);
    },
    summary() {
      const { records, fixedRecords, unreadRecords } = this;
      return {
        records,
        fixedRecords,
        unreadRecords,
        before,
        after,
        fixed: sorted(fixedByRule),
        left: sorted(leftByRule),
      };
    },
  };
}

function noLevels(): Record<Level, number> {
  return { error: 0, warning: 0, info: 0 };
}
