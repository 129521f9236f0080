import type { Evidence } from '@ds4sscc/findings';
import type { AssessmentInput } from '../assessment-input.js';
import type { Decision } from '../decider.js';
import type { Requirement } from '../requirement.js';
import type { Claim } from './claim.js';
import { declaredClaim } from './declared-claim.js';
import { type SourceTraces, tracedEvidence } from './source-traces.js';
import { waiverOn, waiverWords } from './waiver.js';

/** A catalogue may have 100,000 datasets, and each may be claimed of. */
const mostClaims = 100;

/**
 * The claims of a decision with all that can be said of their evidence, and the waivers of those that fail. A decision that
 * names no claims is one itself; what nobody decided claims nothing.
 */
export function placedClaims(
  decision: Decision,
  requirement: Requirement,
  input: AssessmentInput,
  traces: SourceTraces,
): Pick<Evidence, 'claims' | 'reason'> {
  const all = withStatement(decision.claims ?? claimOf(decision, requirement), requirement, input);
  if (all.length === 0) return { reason: decision.reason };
  const { listed, more } = listedOf(all, decision);
  const claims = listed.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((one) => tracedEvidence(one, requirement, traces)),
    ...waiverFor(claim, requirement.id, input),
  }));
  const words = new Set(claims.flatMap(({ waiver }) => (waiver ? [waiverWords(waiver)] : [])));
  const reason = [decision.reason, ...words, ...(more > 0 ? [`${more} more claims are not listed`] : [])].join('; ');
  return { reason, claims };
}

/** Those that carry the verdict first, where not all can be listed. */
function listedOf(all: readonly Claim[], { verdict }: Decision) {
  if (all.length <= mostClaims) return { listed: all, more: 0 };
  const deciding = all.filter((claim) => claim.verdict === verdict);
  const others = all.filter((claim) => claim.verdict !== verdict);
  return { listed: [...deciding, ...others].slice(0, mostClaims), more: all.length - mostClaims };
}

function claimOf({ verdict, reason, pointers }: Decision, { checks }: Requirement): readonly Claim[] {
  if (verdict === 'unknown') return [];
  const subject = [...new Set(pointers.map(({ source }) => source))].join(', ');
  const method = checks.find((kind) => kind === 'auto' || kind === 'artefact') ?? 'auto';
  return [
    {
      subject: subject === '' ? 'everything that was checked' : subject,
      method,
      verdict,
      reason,
      evidence: pointers.map((location) => ({ location })),
    },
  ];
}

/** What is stated stands among the claims even where it decides nothing: a reader holds it against what was found. */
function withStatement(
  claims: readonly Claim[],
  { id }: Requirement,
  { declarations = {} }: AssessmentInput,
): readonly Claim[] {
  const declaration = Object.hasOwn(declarations, id) ? declarations[id] : undefined;
  if (!declaration || claims.some(({ method }) => method === 'declared')) return claims;
  return [...claims, declaredClaim(id, declaration)];
}

function waiverFor({ subject, verdict }: Claim, id: string, { waivers = [], today }: AssessmentInput) {
  if (verdict !== 'fail') return {};
  const fitting = waivers.filter((one) => one.requirement === id && (one.subject ?? subject) === subject);
  const placed = fitting.map((one) => waiverOn(one, today));
  const waiver = placed.find(({ expired }) => expired !== true) ?? placed[0];
  return waiver ? { waiver } : {};
}
