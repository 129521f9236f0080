import { compareFindings, compareText, type Finding } from './finding.js';

/** How many findings of one rule are kept. */
export interface KeepLimits {
  /** For each source. */
  readonly perSource: number;
  /** Over all sources. */
  readonly perRule: number;
}

/** The findings of one rule that stand first in report order, whatever order they were found in. */
export interface SmallestFindings {
  readonly list: readonly Finding[];
  add(finding: Finding): void;
}

/**
 * Keeps the smallest findings by `compareFindings`: at most `perSource` of each source and `perRule` in all.
 * One that was pushed out can never come back: whatever leaves the list makes room for something smaller in the same
 * source, so at least as many stand before it. That is why the order of arrival leaves no trace.
 */
export function createSmallestFindings(limits: KeepLimits): SmallestFindings {
  const list: Finding[] = [];
  const perSource = new Map<string, number>();

  const count = (source: string, change: 1 | -1): void => {
    const kept = (perSource.get(source) ?? 0) + change;
    if (kept > 0) perSource.set(source, kept);
    else perSource.delete(source);
  };
  const take = (at: number): void => {
    for (const gone of list.splice(at, 1)) count(gone.location.source, -1);
  };

  return {
    list,
    add(finding) {
      const { source } = finding.location;
      const last = list.at(-1);
      if (last && list.length >= limits.perRule && compareFindings(finding, last) > 0) return;
      const kept = perSource.get(source) ?? 0;
      const end =
        kept >= limits.perSource ? firstIndex(list, (other) => compareText(other.location.source, source) > 0) : -1;
      if (end > 0 && compareFindings(finding, list[end - 1] as Finding) > 0) return;

      const at = firstIndex(list, (other) => compareFindings(other, finding) >= 0);
      const same = list[at];
      if (same && compareFindings(same, finding) === 0) {
        // The same finding with another excerpt or fix: one of the two, and always the same one.
        const copy = detached(finding);
        if (compareText(JSON.stringify(copy), JSON.stringify(same)) < 0) list[at] = copy;
        return;
      }
      list.splice(at, 0, detached(finding));
      count(source, 1);
      if (end >= 0) take(end);
      if (list.length > limits.perRule) take(list.length - 1);
    },
  };
}

/** Index of the first element for which `test` holds, in a list where it holds for all that follow. */
function firstIndex(list: readonly Finding[], test: (finding: Finding) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] as Finding)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A copy whose strings are its own: a slice of a string keeps the whole file that it was cut from in memory. */
function detached(finding: Finding): Finding {
  return JSON.parse(JSON.stringify(finding)) as Finding;
}
