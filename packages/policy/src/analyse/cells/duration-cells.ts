import { addDecimals, compareDecimals } from '../../values/decimal.js';
import { compareDurations, type Duration } from '../../values/duration.js';
import type { TypedValue } from '../../values/parse-value.js';
import type { Relation } from '../../values/relate-values.js';
import { xsd } from '../../vocabulary.js';
import { between, decimalText } from './between.js';
import type { CellDraft, CellDrafts } from './cell-draft.js';

/** More ways to stand among the right operands than this are not all looked at. */
const mostPositions = 3_000;
/** More different right operands than this are not put in order. */
const mostValues = 60;

/**
 * The durations that differ for some right operands. Months have no fixed length, so that durations are ordered only in
 * part: what no value at hand shows is described by how it relates to each right operand, in every way that agrees with
 * how these relate to each other.
 */
export function durationCells(rights: readonly TypedValue[]): CellDrafts {
  const values = distinct(rights.flatMap((right) => (right.space === 'duration' ? [right.value] : [])));
  const positions = positionsAmong(values);
  const described = (positions ?? []).map((position): CellDraft => {
    const relation = (right: TypedValue): Relation => {
      const at = right.space === 'duration' ? values.findIndex((value) => isSame(value, right.value)) : -1;
      return position[at] ?? 'unequal';
    };
    return { usable: false, relation };
  });
  return { drafts: [...candidates(values), ...described], complete: positions !== undefined };
}

/** Durations that a request may well give: those of the policy, some shorter, some longer. */
function candidates(values: readonly Duration[]): readonly CellDraft[] {
  const day = { unscaled: 86_400n, scale: 0 };
  const none: Duration = { months: 0, seconds: { unscaled: 0n, scale: 0 } };
  const sorted = [none, ...values].toSorted((a, b) => a.months - b.months || compareDecimals(a.seconds, b.seconds));
  const gaps = sorted.slice(1).map((value, at): Duration => {
    const before = sorted[at] as Duration;
    return {
      months: Math.floor((before.months + value.months) / 2),
      seconds: between(before.seconds, value.seconds),
    };
  });
  const last = sorted.at(-1) ?? none;
  const longer: Duration = {
    months: last.months * 2,
    seconds: between(last.seconds, { ...day, unscaled: day.unscaled * 20_000n }),
  };
  return [
    ...sorted,
    ...gaps,
    longer,
    ...values.map(({ months, seconds }) => ({ months: months + 1, seconds })),
    ...values.map(longerThan),
  ]
    .filter(({ months, seconds }) => months >= 0 && seconds.unscaled >= 0n)
    .map((value) => ({ given: { value: durationText(value), datatype: `${xsd}duration` }, usable: true }));
}

/** A duration that is an hour longer than the longest that one with months can be. */
function longerThan({ months, seconds }: Duration): Duration {
  const more = { unscaled: BigInt(months) * 31n * 86_400n + 3_600n, scale: 0 };
  return { months: 0, seconds: addDecimals(seconds, more) };
}

/** Every way in which a duration may relate to some others; `undefined` where there are too many. */
function positionsAmong(values: readonly Duration[]): readonly (readonly Relation[])[] | undefined {
  if (values.length > mostValues) return undefined;
  const orders = values.map((one) => values.map((other) => relationOf(one, other)));
  let found: (readonly Relation[])[] = [[]];
  for (const at of values.keys()) {
    found = found.flatMap((position) =>
      relations.map((relation) => [...position, relation]).filter((longer) => agrees(longer, at, orders)),
    );
    if (found.length > mostPositions) return undefined;
  }
  return found;
}

const relations: readonly Relation[] = ['before', 'equal', 'after', 'unequal'];

/** Whether the newest relation agrees with each earlier one. */
function agrees(position: readonly Relation[], newest: number, orders: readonly (readonly Relation[])[]): boolean {
  const b = position[newest] as Relation;
  return position.slice(0, newest).every((a, at) => {
    const order = orders[at]?.[newest] as Relation;
    if (a === 'equal') return b === order;
    if (b === 'equal') return a === turned(order);
    // Shorter than the shorter one is shorter than the longer one; and the same the other way round.
    if (order === 'before') return (a !== 'before' || b === 'before') && (b !== 'after' || a === 'after');
    if (order === 'after') return (b !== 'before' || a === 'before') && (a !== 'after' || b === 'after');
    return !(a === 'before' && b === 'after') && !(a === 'after' && b === 'before');
  });
}

function relationOf(one: Duration, other: Duration): Relation {
  const order = compareDurations(one, other);
  return order === undefined ? 'unequal' : order < 0 ? 'before' : order > 0 ? 'after' : 'equal';
}

function turned(relation: Relation): Relation {
  return relation === 'before' ? 'after' : relation === 'after' ? 'before' : relation;
}

/** Each value once: a day and 24 hours are one value. */
function distinct(values: readonly Duration[]): readonly Duration[] {
  const texts = new Map(values.map((value) => [durationText(value), value]));
  const few = [...texts.values()].slice(0, mostValues + 1);
  return few.filter((value, at) => few.findIndex((other) => isSame(other, value)) === at);
}

function isSame(one: Duration, other: Duration): boolean {
  return compareDurations(one, other) === 0;
}

function durationText({ months, seconds }: Duration): string {
  const date = months === 0 ? '' : `${months}M`;
  const days = seconds.unscaled / 10n ** BigInt(seconds.scale) / 86_400n;
  const rest = { ...seconds, unscaled: seconds.unscaled - days * 86_400n * 10n ** BigInt(seconds.scale) };
  const dated = `P${date}${days === 0n && (months > 0 || rest.unscaled > 0n) ? '' : `${days}D`}`;
  return rest.unscaled === 0n ? dated : `${dated}T${decimalText(rest)}S`;
}
