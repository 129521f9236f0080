import type { Finding } from '@ds4sscc/findings';

/** Findings that one correction removes. */
export interface FindingGroup {
  readonly rule: string;
  /** The value that all of them have. */
  readonly value?: string;
  /** IRI of the property to add, where one finding names several. */
  readonly property?: string;
  readonly findings: Finding[];
}

/**
 * Groups findings by cause. Of one rule, those with the same value are a cause; values that come but once are one cause
 * together: whatever wrote them wrote all of them wrong. A finding that names several properties is part of several causes.
 */
export function groupFindings(
  findings: readonly Finding[],
  propertiesOf: (found: Finding) => readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const found of findings) {
    const properties = propertiesOf(found);
    for (const property of properties.length > 0 ? properties : [undefined]) {
      const value = property === undefined ? found.value : undefined;
      const key = JSON.stringify([found.rule, property, value]);
      const group = groups.get(key);
      if (group) group.findings.push(found);
      else
        groups.set(key, {
          rule: found.rule,
          ...(value !== undefined && { value }),
          ...(property !== undefined && { property }),
          findings: [found],
        });
    }
  }
  return withRareValuesTogether([...groups.values()]);
}

function withRareValuesTogether(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  const rare = new Map<string, FindingGroup[]>();
  const together: FindingGroup[] = [];
  for (const group of groups) {
    if (group.value === undefined || group.findings.length > 1) together.push(group);
    else {
      const known = rare.get(group.rule);
      if (known) known.push(group);
      else rare.set(group.rule, [group]);
    }
  }
  for (const [rule, ones] of rare) {
    const [only] = ones;
    together.push(ones.length === 1 && only ? only : { rule, findings: ones.flatMap(({ findings }) => findings) });
  }
  return together;
}
