import { type Dimension, dimensions, type IndicatorId, indicators } from './indicators.js';
import type { Interval } from './interval.js';
import type { QualityOptions } from './quality-options.js';
import type { CatalogueScore, IndicatorShare, RatingRange } from './quality-score.js';
import { type Rating, ratingOf, ratings } from './rating.js';

/** Points by indicator, in the order of their table. */
export type IndicatorColumn = readonly number[];

/** Sums over datasets and distributions, in memory that does not grow. */
export interface QualitySums {
  addDataset(points: Interval, rating: RatingRange, count: number): void;
  /** Adds what so many datasets or distributions earn by each indicator, at both ends. */
  addIndicators(on: 'Dataset' | 'Distribution', min: IndicatorColumn, max: IndicatorColumn, count: number): void;
  catalogue(): CatalogueScore;
}

interface Sum {
  min: number;
  max: number;
}

interface Population {
  count: number;
  /** In the order of the table of indicators. */
  readonly points: readonly Sum[];
  readonly earned: readonly Sum[];
}

/** Starts sums. */
export function createQualitySums({ aggregation = 'datasets', sufficientFrom = 121 }: QualityOptions): QualitySums {
  const populations = { Dataset: emptyPopulation(), Distribution: emptyPopulation() };
  const total: Sum = { min: 0, max: 0 };
  const byRating = Object.fromEntries(ratings.map((rating) => [rating, { min: 0, max: 0 }])) as Record<Rating, Sum>;
  const inDimension = (dimension: Dimension): Interval & { readonly of: number } => {
    let of = 0;
    const parts = indicators.flatMap((indicator, at) => {
      if (indicator.dimension !== dimension) return [];
      of += indicator.points;
      const { points, count } = populations[aggregation === 'population' ? indicator.computedOn : 'Dataset'];
      return [averageOf(points[at], count)];
    });
    return { ...sumOf(parts), of };
  };
  return {
    addDataset({ min, max }, rating, count) {
      total.min += min * count;
      total.max += max * count;
      byRating[rating.min].min += count;
      byRating[rating.max].max += count;
    },
    addIndicators(on, min, max, count) {
      const population = populations[on];
      population.count += count;
      indicators.forEach((indicator, at) => {
        const [low = 0, high = 0] = [min[at], max[at]];
        const points = population.points[at] as Sum;
        const earned = population.earned[at] as Sum;
        points.min += low * count;
        points.max += high * count;
        if (low === indicator.points) earned.min += count;
        if (high === indicator.points) earned.max += count;
      });
    },
    catalogue() {
      const average = averageOf(total, populations.Dataset.count);
      const population = sumOf(
        indicators.map(({ computedOn }, at) =>
          averageOf(populations[computedOn].points[at], populations[computedOn].count),
        ),
      );
      const points = aggregation === 'population' ? population : average;
      return {
        datasets: populations.Dataset.count,
        distributions: populations.Distribution.count,
        points,
        rating: { min: ratingOf(points.min, sufficientFrom), max: ratingOf(points.max, sufficientFrom) },
        average,
        population,
        dimensions: record(dimensions, inDimension),
        indicators: record(
          indicators.map(({ id }) => id),
          (_: IndicatorId, at): IndicatorShare => {
            const { count, earned } = populations[indicators[at]?.computedOn ?? 'Dataset'];
            return { of: count, earned: { ...(earned[at] as Sum) } };
          },
        ),
        ratings: record(ratings, (rating) => ({ ...byRating[rating] })),
      };
    },
  };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key, at: number) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key, at) => [key, valueOf(key, at)])) as Record<Key, Value>;
}

function emptyPopulation(): Population {
  const empty = (): readonly Sum[] => indicators.map(() => ({ min: 0, max: 0 }));
  return { count: 0, points: empty(), earned: empty() };
}

function averageOf(sum: Sum | undefined, count: number): Interval {
  return sum === undefined || count === 0 ? { min: 0, max: 0 } : { min: sum.min / count, max: sum.max / count };
}

function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
}
