import type { Decision, OwedDuty, Premise, RuleOutcome } from './decision.js';
import { english } from './phrases/english.js';
import type { Phrases } from './phrases/phrases.js';
import { odrl } from './vocabulary.js';

/**
 * Says a decision in plain words: the answer, the rules that led to it, what is missing and what is owed. In English,
 * unless the phrases of another language are given.
 *
 * @example
 * ```ts
 * import { decide, explain } from '@ds4sscc/policy';
 * import { german } from '@ds4sscc/policy/phrases';
 *
 * const decision = decide([], { action: 'read', target: 'urn:air' });
 * explain(decision); // => 'Denied: no rule permits read on urn:air.'
 * explain(decision, german); // => 'Abgelehnt: keine Regel erlaubt read auf urn:air.'
 * ```
 */
export function explain(decision: Decision, phrases: Phrases = english): string {
  const { request, because, rules, missing, duties } = decision;
  const asked = phrases.asked(short(String(request.action)), request.target, request.assignee);
  const answer = decision.decision === 'permit' ? phrases.permitted : phrases.denied;
  const lines = [`${answer}: ${headline(decision, asked, phrases)}.`];
  const severalSources = new Set(rules.map(({ location }) => location.source)).size > 1;
  for (const rule of rules.slice(0, longest)) lines.push(`- ${describeRule(rule, phrases, severalSources)}`);
  const left = rules.length - longest + decision.omitted;
  if (left > 0) lines.push(`- ${phrases.more(left)}`);
  if (because === 'indeterminate' && missing.length > 0) lines.push(phrases.missing(missing.map(short).join(', ')));
  for (const duty of duties.slice(0, longest)) lines.push(`${describeOwed(duty, phrases)}.`);
  return lines.join('\n');
}

const longest = 10;

/** Signs that read alike in every language; the other operators keep their names. */
const signs: ReadonlyMap<string, string> = new Map([
  ['eq', '='],
  ['neq', '≠'],
  ['lt', '<'],
  ['lteq', '≤'],
  ['gt', '>'],
  ['gteq', '≥'],
]);

function headline(decision: Decision, asked: string, { headline: said }: Phrases): string {
  const odd = decision.policies.find(({ standing }) => standing === 'not-understood');
  const proposals = decision.policies.filter(({ standing }) => standing === 'not-binding');
  switch (decision.because) {
    case 'permitted':
      return decision.rules.some(stands) ? said.overridden(asked) : said.permitted(asked);
    case 'forbidden':
      return said.forbidden(asked);
    case 'void':
      return decision.policies.filter(({ standing }) => standing === 'void').length > 1 ? said.voidTogether : said.void;
    case 'indeterminate':
      return odd ? said.notUnderstood(odd.because ?? '?', asked) : said.indeterminate(asked);
    case 'error':
      return decision.error === undefined ? said.error : `${said.error}: ${decision.error}`;
    case 'not-permitted':
      if (proposals.length === 0 || proposals.length < decision.policies.length) return said.notPermitted(asked);
      return proposals[0]?.because === 'Offer' ? said.offer : said.notInForce;
  }
}

/** Whether it is a prohibition that holds, or may. */
function stands({ kind, state }: RuleOutcome): boolean {
  return kind === 'prohibition' && state !== 'unsatisfied';
}

function describeRule(
  { kind, rule, location, state, premises }: RuleOutcome,
  phrases: Phrases,
  severalSources: boolean,
): string {
  const line = location.line === undefined ? '' : phrases.atLine(location.line);
  const place = rule ?? (severalSources ? `${line} (${location.source})` : line);
  const decisive = premises.filter((premise) => state === 'satisfied' || premise.state === state);
  const told = decisive.slice(0, longest).map((premise) => describePremise(premise, phrases));
  return `${`${phrases.kind[kind]} ${place}`.trim()} ${phrases.verdict[state]}${told.length > 0 ? `: ${told.join('; ')}` : ''}`;
}

function describePremise(premise: Premise, phrases: Phrases): string {
  const { part, state, left, right, operator, operand, reason, premises } = premise;
  const why = reason === undefined ? '' : ` (${phrases.reason[reason]})`;
  const verdict = phrases.verdict[state];
  if (premises && operator !== undefined) {
    const holding = premises.filter((one) => one.state === 'satisfied').length;
    return phrases.logical(short(operator), premises.length, verdict, holding) + why;
  }
  if (part === 'constraint') {
    const given = left === undefined ? '' : phrases.given(left);
    const compared = signs.get(short(operator ?? '')) ?? short(operator ?? '');
    return `${short(operand ?? phrases.constraint)} ${compared} ${right ?? ''}${given} ${verdict}${why}`;
  }
  if (part === 'duty') {
    const say = state === 'satisfied' ? phrases.dutyDone : phrases.dutyFirst;
    return say(right === undefined ? undefined : short(right)) + why;
  }
  if (part === 'not-understood') return phrases.meaningless(short(right ?? ''));
  const wanted = `${phrases.part[part]} ${right === undefined ? phrases.noneNamed : short(right)}`;
  if (premises) return phrases.narrowed(wanted, premises.map((one) => describePremise(one, phrases)).join('; '));
  if (state === 'satisfied') return wanted;
  return phrases.mismatch(wanted, left === undefined ? phrases.noneGiven : short(left)) + why;
}

function describeOwed({ kind, actions, deadline, state, consequences }: OwedDuty, phrases: Phrases): string {
  const named = (list: readonly string[]): string => list.map(short).join(', ');
  const owed = phrases.owed(phrases.kind[kind], named(actions), deadline, phrases.state[state]);
  if (consequences.length === 0) return owed;
  return `${owed}; ${phrases.otherwise(named(consequences.flatMap((one) => one.actions)))}`;
}

function short(iri: string): string {
  return iri.startsWith(odrl) ? iri.slice(odrl.length) : iri;
}
