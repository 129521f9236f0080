import type { Evidence, Verdict } from '../finding.js';

/** All verdicts, in the order in which a reader needs them. */
export const verdicts: readonly Verdict[] = ['fail', 'pass', 'unknown', 'not-applicable'];

/** The requirements of one mechanism or act. */
export interface RequirementGroup {
  /** Such as `MIM3`. */
  readonly name: string;
  /** The same in words, such as `Exchanging Data`, where the evidence says them. */
  readonly title?: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly items: readonly GroupedRequirement[];
}

/** A requirement and its name within the group, such as `R1.1`. */
export interface GroupedRequirement {
  readonly short: string;
  readonly evidence: Evidence;
}

/** Requirements by mechanism, in the order of the report. */
export function groupRequirements(requirements: readonly Evidence[]): readonly RequirementGroup[] {
  const groups = new Map<string, GroupedRequirement[]>();
  for (const evidence of requirements) {
    const [name, short] = splitRequirement(evidence.requirement);
    const items = groups.get(name) ?? [];
    items.push({ short, evidence });
    groups.set(name, items);
  }
  return [...groups].map(([name, items]) => {
    const title = items[0]?.evidence.group;
    return { name, ...(title !== undefined && { title }), items, counts: countVerdicts(items) };
  });
}

/** `MIM3 R1.1` is `R1.1` of `MIM3`; `Data Act Art. 33(1)` is `Art. 33(1)` of `Data Act`; `HVD` stands alone. */
function splitRequirement(id: string): [name: string, short: string] {
  const match = /^(\S.*?)\s+((?:Art\.\s*|Annex\s+)?[^\s\d]*\d.*)$/u.exec(id);
  return match ? [match[1] as string, match[2] as string] : [id, id];
}

function countVerdicts(items: readonly GroupedRequirement[]): Record<Verdict, number> {
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const { evidence } of items) counts[evidence.verdict] += 1;
  return counts;
}
