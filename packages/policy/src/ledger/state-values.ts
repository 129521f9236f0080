import { type DateTime, parseDateTime } from '../date-time.js';
import type { OperandValue, Performance } from '../decision.js';
import { addDecimals, compareDecimals, type Decimal, parseDecimal } from '../values/decimal.js';
import { parseDuration } from '../values/duration.js';
import { odrl, xsd } from '../vocabulary.js';
import type { Executions } from './executions-of.js';
import type { StateOperand } from './state-operands.js';

/**
 * The values that a left operand may have by the log, one of which is the true one (ODRL Vocabulary, left operands);
 * `undefined` where the log does not tell. The execution that is asked for counts: a quota of one admits one.
 */
export function stateValues(
  operand: StateOperand,
  executions: Executions,
  now: string | undefined,
): readonly OperandValue[] | undefined {
  if (operand === 'count') return countValues(executions);
  if (executions.possible.length > 0) return undefined;
  const value = durations[operand](executions.certain, now);
  return value && [{ value: durationText(value), datatype: `${xsd}duration` }];
}

/** More doubtful executions than this, and the count is simply not known. */
const mostDoubtful = 1000;

function countValues({ certain, possible }: Executions): readonly OperandValue[] | undefined {
  if (possible.length > mostDoubtful) return undefined;
  return Array.from({ length: possible.length + 1 }, (_, more) => certain.length + 1 + more);
}

type Seconds = Decimal;
type DurationOf = (executions: readonly Performance[], now: string | undefined) => Seconds | undefined;

const zero: Seconds = { unscaled: 0n, scale: 0 };

const durations: Readonly<Record<Exclude<StateOperand, 'count'>, DurationOf>> = {
  // A continuous period begins with the first use; before that, none of it has gone by.
  elapsedTime(executions, now) {
    return executions.length === 0 ? zero : extreme(since(executions, now), 1);
  },
  // Time between executions: where there was none, nothing is between.
  timeInterval(executions, now) {
    return executions.length === 0 ? undefined : extreme(since(executions, now), -1);
  },
  meteredTime(executions) {
    const metered = executions.map(meteredSeconds);
    return metered.every((one) => one !== undefined) ? metered.reduce(addDecimals, zero) : undefined;
  },
};

/** How long ago each was; `undefined` where that cannot be told of all. */
function since(executions: readonly Performance[], now: string | undefined): readonly Seconds[] | undefined {
  const end = momentOf(now);
  const periods = executions.map(({ dateTime }) => secondsBetween(momentOf(dateTime), end));
  return periods.every((one) => one !== undefined) ? periods : undefined;
}

function extreme(periods: readonly Seconds[] | undefined, sign: 1 | -1): Seconds | undefined {
  return periods?.reduce((best, one) => (compareDecimals(one, best) * sign > 0 ? one : best));
}

function momentOf(text: string | undefined): DateTime | undefined {
  return text === undefined ? undefined : parseDateTime(text, `${xsd}dateTime`);
}

function secondsBetween(from: DateTime | undefined, to: DateTime | undefined): Seconds | undefined {
  if (!from || !to || from.zoned !== to.zoned) return undefined;
  const [start, end] = [secondsOf(from), secondsOf(to)];
  return addDecimals(end, { ...start, unscaled: -start.unscaled });
}

function secondsOf({ start: { seconds, fraction } }: DateTime): Seconds {
  return addDecimals({ unscaled: BigInt(seconds), scale: 0 }, parseDecimal(`0.${fraction}`) as Decimal);
}

/** What a meter showed for one execution; months have no fixed length. */
function meteredSeconds({ operands = {} }: Performance): Seconds | undefined {
  const name = Object.hasOwn(operands, 'meteredTime') ? 'meteredTime' : `${odrl}meteredTime`;
  const given = Object.hasOwn(operands, name) ? operands[name] : undefined;
  const text = typeof given === 'object' && 'value' in given ? given.value : given;
  const duration = typeof text === 'string' ? parseDuration(text) : undefined;
  return duration?.months === 0 ? duration.seconds : undefined;
}

const day = 86_400n;

/** Seconds that are not negative in the form of `xsd:duration`. */
function durationText({ unscaled, scale }: Seconds): string {
  const factor = 10n ** BigInt(scale);
  const whole = unscaled / factor;
  const fraction = scale === 0 ? '' : `.${String(unscaled % factor).padStart(scale, '0')}`;
  return `P${whole / day}DT${whole % day}${fraction}S`;
}
