import { indicators } from './indicators.js';
import type { Interval } from './interval.js';
import type { Points } from './point-table.js';
import type { IndicatorPoints, RatingRange } from './quality-score.js';
import { ratingOf } from './rating.js';

/** What scores of the same points have in common. */
export interface ScorePart {
  readonly points: Interval;
  readonly rating: RatingRange;
  readonly indicators: Partial<IndicatorPoints>;
  readonly min: Points;
  readonly max: Points;
  /** How many scores have it. */
  count: number;
}

/** The parts of scores by their points at both ends. Equal ones are one object, which saves time and memory. */
export interface ScoreParts {
  count(min: Points, max: Points): ScorePart;
  [Symbol.iterator](): Iterator<ScorePart>;
}

/** Starts the parts of datasets or of distributions. */
export function createScoreParts(on: 'Dataset' | 'Distribution', sufficientFrom: number): ScoreParts {
  const known: ScorePart[][] = [];
  const all: ScorePart[] = [];
  const columns = indicators.flatMap(({ id, computedOn }, at) =>
    on === 'Dataset' || computedOn === on ? [[id, at] as const] : [],
  );
  const create = (min: Points, max: Points): ScorePart => {
    const points = on === 'Dataset' ? totals(min, max) : { min: min.distribution, max: max.distribution };
    const record = columns.map(([id, at]): [string, Interval] => [
      id,
      { min: min.byIndicator[at] as number, max: max.byIndicator[at] as number },
    ]);
    const part: ScorePart = {
      points,
      rating: { min: ratingOf(points.min, sufficientFrom), max: ratingOf(points.max, sufficientFrom) },
      indicators: Object.fromEntries(record),
      min,
      max,
      count: 0,
    };
    all.push(part);
    return part;
  };
  return {
    count(min, max) {
      known[min.id] ??= [];
      const ofMin = known[min.id] as ScorePart[];
      const part = ofMin[max.id] ?? create(min, max);
      ofMin[max.id] = part;
      part.count += 1;
      return part;
    },
    [Symbol.iterator]: () => all.values(),
  };
}

function totals(min: Points, max: Points): Interval {
  return { min: min.total, max: max.total };
}
