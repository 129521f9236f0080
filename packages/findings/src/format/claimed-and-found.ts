import type { Evidence, Verdict } from '../finding.js';

/** What somebody states about a requirement, beside what was found of it. */
export interface ClaimedAndFound {
  readonly requirement: string;
  readonly title: string;
  readonly claimed: Verdict;
  /** Who states it, since when, and where the evidence is, as far as the statement says so. */
  readonly by: string;
  /** The verdict without the statement; `unknown` where nothing else shows it. */
  readonly found: Verdict;
  readonly reason: string;
  readonly relation: 'agrees' | 'contradicts' | 'unverified';
}

/** Every statement about a requirement, those that were found to be otherwise first. */
export function claimedAndFound(requirements: readonly Evidence[]): readonly ClaimedAndFound[] {
  const rows = requirements.flatMap(({ requirement, title, verdict, reason, claims = [] }) => {
    const others = claims.filter(({ method }) => method !== 'declared');
    // A verdict that nothing but the statement carries was not found.
    const found = others.some((claim) => claim.verdict === verdict) ? verdict : 'unknown';
    return claims
      .filter(({ method }) => method === 'declared')
      .map(({ verdict: claimed, evidence }): ClaimedAndFound => {
        const by = evidence.flatMap(({ excerpt }) => excerpt ?? []).join('; ');
        const relation = found === 'unknown' ? 'unverified' : found === claimed ? 'agrees' : 'contradicts';
        return { requirement, title, claimed, by, found, reason, relation };
      });
  });
  return (['contradicts', 'unverified', 'agrees'] as const).flatMap((relation) =>
    rows.filter((row) => row.relation === relation),
  );
}
