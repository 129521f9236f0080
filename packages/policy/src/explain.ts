import type { Decision, Premise, Reason, RuleOutcome } from './decision.js';
import { odrl } from './vocabulary.js';

/**
 * Says a decision in plain English: the answer, the rules that led to it, and what is missing.
 *
 * @example
 * ```ts
 * import { decide, explain } from '@ds4sscc/policy';
 *
 * explain(decide([], { action: 'read', target: 'urn:air' })); // => 'Denied: no rule permits read on urn:air.'
 * ```
 */
export function explain(decision: Decision): string {
  const { request, because, rules, missing } = decision;
  const who = request.assignee === undefined ? '' : ` by ${request.assignee}`;
  const what = `${short(String(request.action))} on ${request.target}${who}`;
  const lines = [`${decision.decision === 'permit' ? 'Permitted' : 'Denied'}: ${headline(decision, what)}.`];
  for (const rule of rules.slice(0, longest)) lines.push(`- ${describeRule(rule)}`);
  const left = rules.length - longest + decision.omitted;
  if (left > 0) lines.push(`- and ${left} more rules`);
  if (because === 'indeterminate' && missing.length > 0) {
    lines.push(`The request would have to give: ${missing.map(short).join(', ')}.`);
  }
  return lines.join('\n');
}

const longest = 10;

function headline(decision: Decision, what: string): string {
  const odd = decision.policies.find(({ standing }) => standing === 'not-understood');
  const proposals = decision.policies.filter(({ standing }) => standing === 'not-binding');
  switch (decision.because) {
    case 'permitted':
      return `a permission covers ${what} and no prohibition may`;
    case 'forbidden':
      return `a prohibition covers ${what}`;
    case 'void':
      return 'the policy contradicts itself and does not say which rule wins, so that all of it is void';
    case 'indeterminate':
      return odd
        ? `part of the policy has no known meaning (${odd.because ?? 'unknown'}) and might forbid ${what}`
        : `it cannot be told whether the policy allows ${what}`;
    case 'error':
      return decision.error ?? 'the request cannot be read';
    case 'not-permitted':
      return proposals.length > 0 && proposals.length === decision.policies.length
        ? `${proposals[0]?.because === 'Offer' ? 'an offer' : 'the policy'} is not in force and grants nothing`
        : `no rule permits ${what}`;
  }
}

const verdicts = { satisfied: 'holds', unsatisfied: 'does not hold', unknown: 'cannot be decided' } as const;

function describeRule({ kind, rule, location, state, premises }: RuleOutcome): string {
  const name = `${kind} ${rule ?? (location.line === undefined ? '' : `at line ${location.line}`)}`.trim();
  const decisive = premises.filter((premise) => state === 'satisfied' || premise.state === state);
  const told = decisive.slice(0, longest).map(describePremise);
  return `${name} ${verdicts[state]}${told.length > 0 ? `: ${told.join('; ')}` : ''}`;
}

function describePremise(premise: Premise): string {
  const { part, state, left, right, operator, operand, reason, premises } = premise;
  const why = reason === undefined ? '' : ` (${reasons[reason]})`;
  if (premises && operator !== undefined) {
    const holding = premises.filter((one) => one.state === 'satisfied').length;
    return `${short(operator)} of ${premises.length} constraints ${verdicts[state]}, ${holding} of them hold${why}`;
  }
  if (part === 'constraint') {
    const given = left === undefined ? '' : ` with ${left}`;
    return `${short(operand ?? 'constraint')} ${short(operator ?? '')} ${right ?? ''}${given} ${verdicts[state]}${why}`;
  }
  if (part === 'duty') return `a duty${right === undefined ? '' : ` to ${short(right)}`} comes first${why}`;
  if (part === 'not-understood') return `${short(right ?? '')} has no known meaning`;
  const wanted = right === undefined ? 'none named' : short(right);
  if (premises) {
    return `${part} ${wanted}, narrowed by: ${premises.map(describePremise).join('; ')}`;
  }
  return state === 'satisfied' ? `${part} ${wanted}` : `${part} ${wanted}, asked ${short(left ?? 'without one')}${why}`;
}

const reasons: Readonly<Record<Reason, string>> = {
  'missing-operand': 'the request does not say',
  'unknown-operand': 'the left operand is not known',
  'unknown-operator': 'the operator is not known',
  'unknown-action': 'nothing says how the two actions relate',
  'unit-mismatch': 'the units are not the same',
  'type-error': 'the value is not of the type that is compared',
  'no-time-zone': 'a time zone is missing',
  'not-ordered': 'the values have no order',
  'several-values': 'it holds for some of the values only',
  'log-not-clear': 'the log leaves it open',
  'missing-action': 'the rule names no action',
  'missing-target': 'the rule names no target',
  'missing-assignee': 'the request does not say who',
  'missing-membership': 'the request does not say which collections it belongs to',
  'duty-not-shown': 'nothing shows that it was fulfilled',
  'duty-unfulfilled': 'it has not been fulfilled',
  'duty-overdue': 'it was not fulfilled in time',
  'duty-violated': 'it was violated',
  'duty-not-due': 'it is not due now',
  'duty-made-good': 'it was made good later',
  'not-understood': 'it was not understood',
};

function short(iri: string): string {
  return iri.startsWith(odrl) ? iri.slice(odrl.length) : iri;
}
