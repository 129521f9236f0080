import type { Verdict } from '@ds4sscc/findings';
import type { Claim } from '../../claims/claim.js';

/** What a description, or another document, shows of itself. */
export function artefactClaim(source: string, verdict: Verdict, reason: string): Claim {
  return { subject: source, method: 'artefact', verdict, reason, evidence: [{ location: { source } }] };
}
