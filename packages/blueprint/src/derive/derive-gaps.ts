import type { Evidence, Verdict } from '@ds4sscc/findings';
import { type Requirement, requirements } from '@ds4sscc/interop';
import type { DataSpace } from '../data-space.js';
import { aimedAt } from './aimed-at.js';
import { gapHome, phases, type Track } from './gap-homes.js';

/** A requirement that is not met yet, and where it is dealt with. */
export interface Gap {
  readonly requirement: string;
  readonly title: string;
  readonly level: string;
  readonly verdict: Exclude<Verdict, 'pass' | 'not-applicable'>;
  /** Why it is not met, or what is not known. */
  readonly reason: string;
  /** What would show that it is met. */
  readonly needed: string;
  readonly buildingBlock: string;
  readonly phase: { readonly number: number; readonly name: string; readonly track: Track };
  /** The day by which the data space wants to meet it. */
  readonly by?: string;
}

/**
 * What is missing, ready to be worked through: every requirement aimed at that does not pass, in the order of the action
 * plan, failures first. A data space that aims at nothing gets all that binds (SHALL, MUST, plain statements).
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 * import { defineDataSpace, deriveGaps } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 *   aims: [{ requirement: 'MIM2', by: '2027-06-30' }],
 * });
 * const [first] = deriveGaps(space, assess({ rules: [] }));
 * `${first?.requirement}: ${first?.phase.name}, ${first?.buildingBlock}`; // => 'MIM2 R1.1: Development, data-models'
 * ```
 */
export function deriveGaps({ aims = [] }: DataSpace, evidence: readonly Evidence[]): readonly Gap[] {
  const verdicts = new Map(evidence.map((one) => [one.requirement, one]));
  return wanted(aims)
    .flatMap(({ requirement, by }) => {
      const { verdict = 'unknown', reason = 'it was not assessed' } = verdicts.get(requirement.id) ?? {};
      if (verdict === 'pass' || verdict === 'not-applicable') return [];
      const { buildingBlock, phase, track } = gapHome(requirement.mim, requirement.capability);
      const gap: Gap = {
        requirement: requirement.id,
        title: requirement.summary,
        level: requirement.level,
        verdict,
        reason,
        needed: requirement.needed,
        buildingBlock,
        phase: { number: phase, name: phases[phase] ?? '', track },
        ...(by !== undefined && { by }),
      };
      return [gap];
    })
    .sort((a, b) => a.phase.number - b.phase.number || rank(a.verdict) - rank(b.verdict));
}

interface Wanted {
  readonly requirement: Requirement;
  readonly by?: string | undefined;
}

const binding: ReadonlySet<string> = new Set(['SHALL', 'MUST', 'statement']);

function wanted(aims: NonNullable<DataSpace['aims']>): readonly Wanted[] {
  if (aims.length === 0)
    return requirements.filter(({ level }) => binding.has(level)).map((requirement) => ({ requirement }));
  const earliest = new Map<string, string | undefined>();
  for (const { requirement, by } of aims) {
    for (const id of aimedAt(requirement) ?? []) {
      const before = earliest.get(id);
      if (!earliest.has(id) || (by !== undefined && (before === undefined || by < before))) earliest.set(id, by);
    }
  }
  return requirements
    .filter(({ id }) => earliest.has(id))
    .map((requirement) => ({ requirement, by: earliest.get(requirement.id) }));
}

function rank(verdict: Gap['verdict']): number {
  return verdict === 'fail' ? 0 : 1;
}
