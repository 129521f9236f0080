import type { Evidence, Verdict } from '@ds4sscc/findings';
import { type ConformanceLevel, type Scorecard, scorecard } from '@ds4sscc/interop';
import type { DataSpace } from '../data-space.js';
import { aimedAt } from './aimed-at.js';

/** How far a data space is from something it aims at. */
export interface AimState {
  readonly requirement: string;
  /** The level aimed at, for a mechanism. */
  readonly level?: Exclude<ConformanceLevel, 'none'>;
  readonly by?: string;
  /** `pass` where it is reached, `fail` where a requirement of it is not met, else `unknown`. */
  readonly verdict: Exclude<Verdict, 'not-applicable'>;
  /** How many of its requirements have which verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** What a data space meets, added up, and how that stands to what it aims at. */
export interface DerivedScorecard extends Scorecard {
  readonly aims: readonly AimState[];
  /** The verdicts behind it. */
  readonly evidence: readonly Evidence[];
}

/**
 * The scorecard of a data space: the score of each mechanism of MIMs Plus, and the state of each aim. `evidence` are the
 * requirements of the report that `checkDataSpace`, or `assess` of a running data space, gives.
 *
 * @example
 * ```ts
 * import { checkDataSpace, defineDataSpace, deriveScorecard, textSource } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 *   aims: [{ requirement: 'MIM2', level: 'partial', by: '2027-06-30' }],
 * });
 * const report = await checkDataSpace({ sources: [textSource('dataspace.json', JSON.stringify(space))] });
 * const { mims, aims } = deriveScorecard(space, report.requirements);
 * mims.length; // => 7
 * aims.map(({ requirement, verdict }) => [requirement, verdict]); // => [['MIM2', 'unknown']]
 * ```
 */
export function deriveScorecard({ aims = [] }: DataSpace, evidence: readonly Evidence[]): DerivedScorecard {
  const scores = scorecard(evidence);
  const byId = new Map(evidence.map((one) => [one.requirement, one.verdict]));
  return {
    ...scores,
    aims: aims.map(({ requirement, level, by }) => {
      const verdicts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      for (const id of aimedAt(requirement) ?? []) verdicts[byId.get(id) ?? 'unknown'] += 1;
      const now = scores.mims.find(({ mim }) => mim === requirement)?.level;
      return {
        requirement,
        ...(level !== undefined && { level }),
        ...(by !== undefined && { by }),
        verdict: stateOf(verdicts, level, now),
        verdicts,
      };
    }),
    evidence,
  };
}

const ranks: readonly ConformanceLevel[] = ['none', 'initial', 'partial', 'full'];

/** A level is reached by more than it as well. What nobody can tell is not reached, and not failed either. */
function stateOf(
  { pass, fail, unknown }: AimState['verdicts'],
  wanted: ConformanceLevel | undefined,
  now: ConformanceLevel | undefined,
): AimState['verdict'] {
  if (wanted !== undefined && now !== undefined && ranks.indexOf(now) >= ranks.indexOf(wanted)) return 'pass';
  if (fail > 0) return 'fail';
  return wanted === undefined && unknown === 0 && pass > 0 ? 'pass' : 'unknown';
}
