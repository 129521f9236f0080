import type { AnyRule, Finding } from '@ds4sscc/findings';
import type { Scope } from './across/across-check.js';
import { acrossChecks } from './across/across-checks.js';
import type { DataSpaceFacts, DescribedDataSpace } from './kinds/data-space-facts.js';

/** What the checks across a data space found, and which of their rules had something to judge: only these can have passed. */
export interface CheckedAcross {
  readonly findings: readonly Finding[];
  readonly tested: readonly AnyRule[];
}

/** Checks one described data space across its parts: files, participants, catalogue, policies, services. */
export function checkAcross(described: DescribedDataSpace, facts: DataSpaceFacts, today?: string): CheckedAcross {
  const scope: Scope = { ...described, facts, ...(today !== undefined && { today }) };
  return {
    // A check that cannot judge everything still says what it sees.
    findings: acrossChecks.flatMap(({ check }) => [...check(scope)]),
    tested: acrossChecks.filter(({ applies }) => applies(scope)).flatMap(({ rules }) => rules),
  };
}
