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

/**
 * How far a mechanism is met. Among the applicable requirements, MAY left aside: `full` where all pass; `partial` where at
 * least half pass and no binding one (SHALL, MUST, or a plain statement) fails; `initial` where one passes; else `none`.
 * The levels are those that pilots have to state; the standard does not say how they are reached, so the rule is ours.
 */
export type ConformanceLevel = 'none' | 'initial' | 'partial' | 'full';

/** The score of one mechanism. */
export interface MimScore extends Score {
  readonly mim: string;
  readonly title: string;
  readonly level: ConformanceLevel;
  /** Whether every binding requirement passes or does not apply, every recommended one where none binds; what is unknown is no pass. */
  readonly conformant: boolean;
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
    mims: [...byMim].map(([mim, group]) => ({
      mim,
      title: group.title,
      ...scoreOf(group.evidence),
      ...conformanceOf(group.evidence),
    })),
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

const binding: readonly string[] = ['SHALL', 'MUST', 'statement'];

function conformanceOf(evidence: readonly Evidence[]): Pick<MimScore, 'level' | 'conformant'> {
  const applicable = evidence.filter(({ verdict }) => verdict !== 'not-applicable');
  const demanded = applicable.filter(({ level }) => level !== 'MAY');
  const demands = applicable.filter(({ level }) => binding.includes(level));
  const passed = demanded.filter(({ verdict }) => verdict === 'pass').length;
  return {
    level: levelOf(
      passed,
      demanded.length,
      demands.some(({ verdict }) => verdict === 'fail'),
    ),
    // Where nothing binds, that nothing binding is open says nothing.
    conformant: (demands.length > 0 ? demands : demanded).every(({ verdict }) => verdict === 'pass'),
  };
}

function levelOf(passed: number, demanded: number, broken: boolean): ConformanceLevel {
  if (passed === 0) return 'none';
  if (passed === demanded) return 'full';
  return !broken && 2 * passed >= demanded ? 'partial' : 'initial';
}
