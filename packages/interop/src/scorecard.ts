import type { Evidence, Verdict } from '@ds4sscc/findings';
import { requirement } from './requirement.js';

/** What a set of requirements came to. */
export interface Score {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Share of the applicable requirements that are decided, 0 to 1; 0 where none is applicable. */
  readonly coverage: number;
  /** Share of the applicable requirements that pass, 0 to 1: what is unknown does not count as a pass. */
  readonly score: number;
}

/** The score of one mechanism. */
export interface MimScore extends Score {
  readonly mim: string;
  readonly title: string;
}

/** Scores of each mechanism, in the order of the standard, and of all together. */
export interface Scorecard {
  readonly mims: readonly MimScore[];
  readonly total: Score;
}

/**
 * Adds evidence up, per mechanism and in total. Coverage stands beside every score.
 *
 * @throws {InteropError} `requirement-unknown` for evidence on a requirement that does not exist.
 * @example
 * ```ts
 * import { assess, scorecard } from '@ds4sscc/interop';
 *
 * scorecard(assess({ rules: [] })).total; // => { verdicts: { pass: 0, fail: 0, unknown: 76, 'not-applicable': 0 }, coverage: 0, score: 0 }
 * ```
 */
export function scorecard(evidence: readonly Evidence[]): Scorecard {
  const byMim = new Map<string, { title: string; evidence: Evidence[] }>();
  for (const entry of evidence) {
    const { mim, mimTitle } = requirement(entry.requirement);
    const group = byMim.get(mim) ?? { title: mimTitle, evidence: [] };
    group.evidence.push(entry);
    byMim.set(mim, group);
  }
  return {
    mims: [...byMim].map(([mim, group]) => ({ mim, title: group.title, ...scoreOf(group.evidence) })),
    total: scoreOf(evidence),
  };
}

function scoreOf(evidence: readonly Evidence[]): Score {
  const verdicts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const { verdict } of evidence) verdicts[verdict] += 1;
  const applicable = evidence.length - verdicts['not-applicable'];
  const share = (count: number): number => (applicable === 0 ? 0 : count / applicable);
  return { verdicts, coverage: share(verdicts.pass + verdicts.fail), score: share(verdicts.pass) };
}
