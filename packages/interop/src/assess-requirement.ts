import type { Evidence, Location, RuleResult } from '@ds4sscc/findings';
import { compareFindings } from '@ds4sscc/findings';
import type { AssessmentInput, Declaration } from './assessment-input.js';
import { declaredClaim, lackingIn, openIn } from './claims/declared-claim.js';
import { placedClaims } from './claims/placed-claims.js';
import { settledProbes } from './claims/settled-probes.js';
import type { SourceTraces } from './claims/source-traces.js';
import { counted } from './counted.js';
import type { Decision } from './decider.js';
import { deciders } from './deciders.js';
import { ranRules } from './ran-rules.js';
import type { Requirement } from './requirement.js';

/** The verdict on one requirement, with its claims. */
export function assessRequirement(requirement: Requirement, input: AssessmentInput, traces: SourceTraces): Evidence {
  const ran = ranRules(input, requirement.id);
  const decision = judge(requirement, ran, input);
  const { verdict, pointers, rules = ran.map(({ id }) => id) } = decision;
  return {
    requirement: requirement.id,
    group: requirement.mimTitle,
    title: requirement.summary,
    level: requirement.level,
    verdict,
    rules,
    pointers,
    ...placedClaims(decision, requirement, input, traces),
  };
}

/** What findings say goes before what facts say, and both before what is declared: a statement never repairs a failure. */
function judge(requirement: Requirement, ran: readonly RuleResult[], input: AssessmentInput): Decision {
  const broken = ran.filter(({ level, count }) => level === 'error' && count > 0);
  if (broken.length > 0) {
    const findings = broken.reduce((total, { count }) => total + count, 0);
    return {
      verdict: 'fail',
      reason: `${counted(findings, 'finding')} of ${counted(broken.length, 'rule')}: ${broken.map(({ title }) => title).join('; ')}`,
      pointers: placesOf(broken, input),
      rules: broken.map(({ id }) => id),
    };
  }
  const settled = input.probes ? { ...input, probes: settledProbes(input.probes) } : input;
  const shown = deciders.find((decider) => decider.requirement === requirement.id)?.decide(settled);
  const decided = withReservations(shown ?? undecided(requirement, ran), ran, input);
  const declaration = declarationOn(requirement.id, input);
  return declaration ? withDeclaration(decided, declaration, requirement, input.today) : decided;
}

function declarationOn(id: string, { declarations = {} }: AssessmentInput): Declaration | undefined {
  return Object.hasOwn(declarations, id) ? declarations[id] : undefined;
}

function undecided({ needed }: Requirement, ran: readonly RuleResult[]): Decision {
  const passed =
    ran.length > 0
      ? `${counted(ran.length, 'rule')} that ${ran.length === 1 ? 'bears' : 'bear'} on it found no error, which is not enough; `
      : '';
  return { verdict: 'unknown', reason: `${passed}to decide it takes ${needed}`, pointers: [] };
}

/** A suppressed error is accepted, not repaired: it stands in the way of a pass. A warning does not, but is said. */
function withReservations(decision: Decision, ran: readonly RuleResult[], input: AssessmentInput): Decision {
  if (decision.verdict !== 'pass') return decision;
  const suppressed = ran.filter((rule) => rule.level === 'error' && rule.suppressed > 0);
  if (suppressed.length > 0)
    return {
      ...decision,
      verdict: 'unknown',
      reason: `errors were suppressed: ${suppressed.map(({ title }) => title).join('; ')}`,
    };
  const warned = ran.filter(({ level, count }) => level === 'warning' && count > 0);
  if (warned.length === 0) return decision;
  return {
    ...decision,
    reason: `${decision.reason}; with warnings: ${warned.map(({ title }) => title).join('; ')}`,
    pointers: [...decision.pointers, ...placesOf(warned, input)],
  };
}

function withDeclaration(
  decision: Decision,
  declaration: Declaration,
  { id, condition, checks }: Requirement,
  today: string | undefined,
): Decision {
  const claims = [...(decision.claims ?? []), declaredClaim(id, declaration)];
  const pointers = [...decision.pointers, ...(declaration.pointer ? [declaration.pointer] : [])];
  const reason = `declared: ${declaration.reason}`;
  if (declaration.verdict === 'fail')
    return decision.verdict === 'fail' ? decision : { verdict: 'fail', reason, pointers, claims };
  if (decision.verdict !== 'unknown') return decision;
  if (declaration.verdict === 'not-applicable' && condition)
    return { verdict: 'not-applicable', reason, pointers, claims };
  const lacking = lackingIn(declaration, today);
  // Of what only a statement can show, a statement that can be followed up is all the evidence there will ever be.
  const isAllThereIs = checks.every((kind) => kind === 'declared');
  const early = openIn(declaration, today);
  if (isAllThereIs && declaration.verdict === 'pass' && lacking.length === 0 && early === undefined)
    return { verdict: 'pass', reason: `${reason} (${declaration.responsible}, ${declaration.date})`, pointers, claims };
  const open =
    isAllThereIs && lacking.length > 0
      ? `the statement does not say ${lacking.join(', ')}`
      : isAllThereIs && early !== undefined
        ? early
        : decision.reason;
  return { ...decision, reason: `declared, not verified: ${declaration.reason}; ${open}`, pointers };
}

const mostPlaces = 5;

function placesOf(rules: readonly RuleResult[], { findings = [] }: AssessmentInput): readonly Location[] {
  const ids = new Set(rules.map(({ id }) => id));
  return findings
    .filter(({ rule }) => ids.has(rule))
    .sort(compareFindings)
    .slice(0, mostPlaces)
    .map(({ location }) => location);
}
