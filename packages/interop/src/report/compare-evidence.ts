import type { Evidence, Verdict } from '@ds4sscc/findings';

/** How a requirement stands in two runs. */
export interface EvidenceChange {
  readonly requirement: string;
  readonly title: string;
  /** `undefined` where the run did not ask. */
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
  /** `lost`: it was decided, and no longer is. */
  readonly kind: 'better' | 'worse' | 'decided' | 'lost' | 'other';
  /** What the later run says. */
  readonly reason: string;
}

/** Two runs beside each other. */
export interface EvidenceComparison {
  /** In the order of the later run, then what only the earlier one has. */
  readonly changes: readonly EvidenceChange[];
  readonly unchanged: number;
}

/**
 * Compares two runs, a baseline and a later one: what got better, what got worse, what was decided since, and what is no
 * longer known.
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 * import { compareEvidence } from '@ds4sscc/interop/report';
 *
 * const identifiers = { uri: 2, notUri: 0, missing: 0, duplicate: 0 };
 * const air = { source: 'air.ndjson', format: 'ndjson', records: 2, withModel: 2, withoutModel: 0, invalid: 0, identifiers };
 * const { changes, unchanged } = compareEvidence(assess({ rules: [] }), assess({ rules: [], entities: [air] }));
 * changes.map(({ requirement, kind }) => `${requirement}: ${kind}`); // => ['MIM0 R1.1: decided', 'MIM1 R1.1: decided', 'MIM2 R1.1: decided']
 * unchanged; // => 73
 * ```
 */
export function compareEvidence(before: readonly Evidence[], after: readonly Evidence[]): EvidenceComparison {
  const earlier = new Map(before.map((one) => [one.requirement, one]));
  const later = new Map(after.map((one) => [one.requirement, one]));
  const all = [...after, ...before.filter(({ requirement }) => !later.has(requirement))];
  const changes = all.flatMap(({ requirement, title }): EvidenceChange[] => {
    const [was, is] = [earlier.get(requirement), later.get(requirement)];
    if (was?.verdict === is?.verdict) return [];
    const kind = kindOf(was?.verdict, is?.verdict);
    const reason = is?.reason ?? 'the later run does not ask';
    return [{ requirement, title, before: was?.verdict, after: is?.verdict, kind, reason }];
  });
  return { changes, unchanged: all.length - changes.length };
}

function kindOf(before: Verdict = 'unknown', after: Verdict = 'unknown'): EvidenceChange['kind'] {
  if (after === 'fail') return 'worse';
  if (after === 'unknown') return before === 'unknown' ? 'other' : 'lost';
  if (before === 'unknown') return 'decided';
  return before === 'fail' ? 'better' : 'other';
}
