import type { Constraint, OperandValue, Performance, PolicyRule } from '@ds4sscc/policy';
import { constraintHolds, own, type State } from './constraints.js';
import { actionHolds, odrl } from './hierarchy.js';
import { anyReference, requestState, type Situation, stateOf } from './situation.js';
import { second } from './spans.js';
import { every, some, type Three } from './three.js';
import { ordersBetween, readValue, xsd } from './values.js';

const counters = ['count', 'elapsedTime', 'meteredTime', 'timeInterval'].map((name) => odrl + name);

/** What a rule sees: the request, and by the log how often it was used. */
export function ruleState(rule: PolicyRule, situation: Situation): State {
  return { ...requestState(situation), perhaps: (operand) => counted(operand, rule, situation) };
}

/** The values that a counter may have; the use that is asked for counts (ODRL Vocabulary, `count`). */
function counted(operand: string, rule: PolicyRule, situation: Situation): readonly OperandValue[] | undefined {
  const { performed, dateTime } = situation.request.context ?? {};
  if (performed === undefined || !counters.includes(operand)) return undefined;
  const judged = performed.map((one) => [one, isUse(one, rule, situation)] as const);
  const sure = judged.filter(([, state]) => state === 1).map(([one]) => one);
  const open = judged.filter(([, state]) => state === 0.5).length;
  if (operand === `${odrl}count`) return Array.from({ length: open + 1 }, (_, more) => sure.length + 1 + more);
  if (open > 0) return undefined;
  const seconds = operand === `${odrl}meteredTime` ? metered(sure) : period(operand, sure, dateTime);
  return seconds === undefined ? undefined : [{ value: `PT${decimal(seconds)}S`, datatype: `${xsd}duration` }];
}

function decimal(units: bigint): string {
  return `${units / second}.${String(units % second).padStart(30, '0')}`;
}

function period(operand: string, uses: readonly Performance[], now: string | undefined): bigint | undefined {
  if (uses.length === 0) return operand === `${odrl}elapsedTime` ? 0n : undefined;
  const end = moment(now);
  const starts = uses.map(({ dateTime }) => moment(dateTime));
  if (!end || starts.some((start) => start?.zoned !== end.zoned)) return undefined;
  const ages = starts.map((start) => end.from - (start?.from ?? 0n)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return operand === `${odrl}elapsedTime` ? ages.at(-1) : ages[0];
}

function metered(uses: readonly Performance[]): bigint | undefined {
  let sum = 0n;
  for (const { operands } of uses) {
    const given = own(operands, 'meteredTime') ?? own(operands, `${odrl}meteredTime`);
    const text = typeof given === 'object' && 'value' in given ? given.value : given;
    const value = typeof text === 'string' ? readValue(text, `${xsd}duration`) : undefined;
    if (value?.kind !== 'period' || value.months !== 0n) return undefined;
    sum += (value.seconds.digits * second) / 10n ** BigInt(value.seconds.places);
  }
  return sum;
}

function moment(text: string | undefined): { from: bigint; zoned: boolean } | undefined {
  const value = text === undefined ? undefined : readValue(text, `${xsd}dateTime`);
  return value?.kind === 'span' ? value.span : undefined;
}

/** Whether an entry of the log was a use of the rule by whoever asks. */
function isUse(one: Performance, rule: PolicyRule, situation: Situation): Three {
  const { assignee, context } = situation.request;
  const state = stateOf(situation, one.operands, one.dateTime);
  // Refinements are looked at where the action itself fits.
  const actions = rule.actions.map((action) => {
    const is = actionHolds(action, one.action, 'permission', situation.profiles);
    const lasting = action.refinements.filter((part) => !isCounter(part));
    return is === 1 ? every(lasting.map((part) => constraintHolds(part, state))) : is;
  });
  const by = one.assignee === undefined || assignee === undefined ? 0.5 : one.assignee === assignee ? 1 : 0;
  return every([
    by,
    rule.actions.length === 0 ? 1 : some(actions),
    rule.targets.length === 0 ? 1 : anyReference(rule.targets, one.target, situation),
    notAfter(one.dateTime, context?.dateTime) === 1 ? 1 : 0.5,
    one.reserved === true ? 0.5 : 1,
  ]);
}

function isCounter(constraint: Constraint): boolean {
  if (constraint.kind === 'logical') return constraint.constraints.some(isCounter);
  return constraint.kind === 'constraint' && counters.includes(constraint.leftOperand ?? '');
}

/** Whether something was done by now. */
export function notAfter(done: string | undefined, now: string | undefined): Three {
  if (done === undefined || now === undefined) return 1;
  const [a, b] = [done, now].map((text) => readValue(text, `${xsd}dateTime`));
  if (!a || !b) return 0.5;
  const late = [...ordersBetween(a, b)].map((order) => order === 'after');
  return late.every((one) => !one) ? 1 : late.every((one) => one) ? 0 : 0.5;
}
