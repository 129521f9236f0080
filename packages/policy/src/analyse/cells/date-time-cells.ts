import { type DateTime, parseDateTime, widestZone } from '../../date-time.js';
import { compareDecimals, addDecimals, type Decimal } from '../../values/decimal.js';
import type { TypedValue } from '../../values/parse-value.js';
import { xsd } from '../../vocabulary.js';
import { floorOf, inOrder, withGaps } from './between.js';
import type { CellDraft, CellDrafts } from './cell-draft.js';
import { instantOf, instantText, secondsOf } from './instant-text.js';

const day = 86_400;

/** More points in time than this are not all looked at. */
const mostPoints = 4_000;

/**
 * The dates and moments that differ for some right operands. There are four kinds: moments and whole days, with a zone and
 * without. Against an operand of the other kind of zone, all is shifted by up to 14 hours either way.
 */
export function dateTimeCells(rights: readonly TypedValue[]): CellDrafts {
  const values = rights.flatMap((right) => (right.space === 'dateTime' ? [right.value] : []));
  const drafts: CellDraft[] = [];
  let complete = true;
  for (const zoned of [true, false]) {
    const points = pointsOf(values, zoned);
    const usable = zoned || values.some((value) => !value.zoned);
    if (points.length > mostPoints) complete = false;
    for (const seconds of withGaps(points.slice(0, mostPoints), whole(day))) {
      const given = momentText(seconds, zoned);
      if (given === undefined) complete = false;
      else drafts.push({ given, usable });
    }
    const ends = points.flatMap((point) => [point, addDecimals(point, whole(-day))]);
    for (const given of ends.length > mostPoints ? [] : dayTexts(ends, zoned)) {
      drafts.push({ given: { value: given, datatype: `${xsd}date` }, usable: false });
    }
    if (ends.length > mostPoints) complete = false;
  }
  return { drafts: drafts.toSorted((a, b) => Number(b.usable) - Number(a.usable)), complete };
}

/** The points on the time line of values with or without a zone, where the answer of some right operand may change. */
function pointsOf(values: readonly DateTime[], zoned: boolean): readonly Decimal[] {
  return values.flatMap((value) => {
    const ends = [secondsOf(value.start), secondsOf(value.end)];
    if (value.zoned === zoned) return ends;
    return ends.flatMap((end) => [addDecimals(end, whole(-widestZone)), addDecimals(end, whole(widestZone))]);
  });
}

function momentText(seconds: Decimal, zoned: boolean): string | undefined {
  const instant = instantOf(seconds);
  const text = instantText(instant);
  const given = text === undefined ? undefined : `${text}${zoned ? 'Z' : ''}`;
  const back = given === undefined ? undefined : parseDateTime(given, `${xsd}dateTime`);
  return back && compareDecimals(secondsOf(back.start), seconds) === 0 ? given : undefined;
}

/** Days that begin at the points, just after them and before all of them. */
function dayTexts(points: readonly Decimal[], zoned: boolean): readonly string[] {
  const step = zoned ? 60 : day;
  const aligned = (seconds: bigint): number => Math.ceil(Number(seconds) / step) * step;
  const line = inOrder(points);
  const starts = line.flatMap((point, at) => {
    const after = aligned(floorOf(point) + 1n);
    const next = line[at + 1];
    const fits = !next || compareDecimals(whole(after), next) < 0;
    return [...(isWhole(point) ? [aligned(floorOf(point))] : []), ...(fits ? [after] : [])];
  });
  const before = line[0] ? [aligned(floorOf(line[0]) - 2n * BigInt(day))] : [];
  const texts = [...before, ...new Set(starts)].map((start) => dayText(start, zoned));
  return texts.filter((text) => text !== undefined);
}

/** The date whose day begins at a moment, in the zone where midnight is then. */
function dayText(seconds: number, zoned: boolean): string | undefined {
  const past = ((seconds % day) + day) % day;
  const offset = past <= widestZone ? -past : day - past;
  const date = instantText({ seconds: seconds + offset, fraction: '' })?.split('T')[0];
  if (date === undefined || !zoned) return date;
  if (offset === 0) return `${date}Z`;
  const minutes = Math.abs(offset) / 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date}${offset > 0 ? '+' : '-'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function isWhole({ unscaled, scale }: Decimal): boolean {
  return unscaled % 10n ** BigInt(scale) === 0n;
}

function whole(seconds: number): Decimal {
  return { unscaled: BigInt(seconds), scale: 0 };
}
