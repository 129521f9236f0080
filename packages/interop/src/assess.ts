import type { Evidence, Location, RuleResult } from '@ds4sscc/findings';
import { compareFindings } from '@ds4sscc/findings';
import type { AssessmentInput, Declaration } from './assessment-input.js';
import { counted } from './counted.js';
import type { Decision } from './decider.js';
import { deciders } from './deciders.js';
import { ranRules } from './ran-rules.js';
import type { Requirement } from './requirement.js';
import { requirements } from './requirements-data.js';

/**
 * A verdict on each of the 76 requirements, in the order of the standard, with the reason and the places that carry it.
 *
 * An error finding of a rule that bears on a requirement fails it. It passes only where facts show it; where nothing
 * was checked, or a check decides only part of it, it is `unknown`.
 *
 * @example
 * ```ts
 * import { assess } from '@ds4sscc/interop';
 *
 * const identifiers = { uri: 2, notUri: 0, missing: 0, duplicate: 0 };
 * const air = { source: 'air.ndjson', format: 'ndjson', records: 2, withModel: 2, withoutModel: 0, invalid: 0, identifiers };
 * const evidence = assess({ rules: [], entities: [air] });
 * evidence.length; // => 76
 * evidence.find(({ requirement }) => requirement === 'MIM1 R1.1')?.verdict; // => 'pass'
 * evidence.find(({ requirement }) => requirement === 'MIM1 R1.2')?.verdict; // => 'unknown'
 * ```
 */
export function assess(input: AssessmentInput): readonly Evidence[] {
  return requirements.map((requirement) => {
    const ran = ranRules(input, requirement.id);
    const { verdict, reason, pointers, rules = ran.map(({ id }) => id), claims } = judge(requirement, ran, input);
    return {
      requirement: requirement.id,
      title: requirement.summary,
      level: requirement.level,
      verdict,
      reason,
      rules,
      pointers,
      ...(claims && { claims }),
    };
  });
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
  const shown = deciders.find((decider) => decider.requirement === requirement.id)?.decide(input);
  const decided = withReservations(shown ?? undecided(requirement, ran), ran, input);
  const declaration = input.declarations?.[requirement.id];
  return declaration ? withDeclaration(decided, declaration, requirement) : decided;
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

function withDeclaration(decision: Decision, declaration: Declaration, { condition }: Requirement): Decision {
  const pointers = [...decision.pointers, ...(declaration.pointer ? [declaration.pointer] : [])];
  if (declaration.verdict === 'fail')
    return decision.verdict === 'fail'
      ? decision
      : { verdict: 'fail', reason: `declared: ${declaration.reason}`, pointers };
  if (decision.verdict !== 'unknown') return decision;
  if (declaration.verdict === 'not-applicable' && condition)
    return { verdict: 'not-applicable', reason: `declared: ${declaration.reason}`, pointers };
  return { verdict: 'unknown', reason: `declared, not verified: ${declaration.reason}; ${decision.reason}`, pointers };
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
