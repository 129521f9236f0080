import { type Dimension, dimensions, type IndicatorId, indicators } from './indicators.js';
import type { Interval } from './interval.js';
import type { QualityOptions } from './quality-options.js';
import type { CatalogueScore, DatasetScore, IndicatorPoints, IndicatorShare } from './quality-score.js';
import { type Rating, ratingOf, ratings } from './rating.js';

/** Adds scores of datasets up to the score of a catalogue, in memory that does not grow. */
export interface QualityTally {
  add(datasets: Iterable<DatasetScore>): void;
  catalogue(): CatalogueScore;
}

interface Sum {
  min: number;
  max: number;
}

/** Sums over a population: points of each indicator, and how many earn all of them. */
interface Sums {
  count: number;
  readonly points: Record<string, Sum>;
  readonly earned: Record<string, Sum>;
}

/**
 * Starts a tally, for datasets that come in batches. Give it the options that the datasets were scored with.
 *
 * @example
 * ```ts
 * import { createQualityTally, scoreCatalogue } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const tally = createQualityTally();
 * for (const name of ['air', 'noise']) {
 *   const text = `<http://city.example/${name}> a <http://www.w3.org/ns/dcat#Dataset> .`;
 *   tally.add(scoreCatalogue(await parseGraph(text, { source: name })).datasets);
 * }
 * tally.catalogue().datasets; // => 2
 * ```
 */
export function createQualityTally(options: QualityOptions = {}): QualityTally {
  const { aggregation = 'datasets', sufficientFrom = 121 } = options;
  const ofDatasets = emptySums();
  const ofDistributions = emptySums();
  const total: Sum = { min: 0, max: 0 };
  const byRating = Object.fromEntries(ratings.map((rating) => [rating, { min: 0, max: 0 }])) as Record<Rating, Sum>;
  return {
    add(datasets) {
      // Equal records are one object, so that few are added up and the rest is counted.
      const datasetRecords = new Map<object, number>();
      const distributionRecords = new Map<object, number>();
      for (const { points, rating, indicators: record, distributions } of datasets) {
        total.min += points.min;
        total.max += points.max;
        byRating[rating.min].min += 1;
        byRating[rating.max].max += 1;
        datasetRecords.set(record, (datasetRecords.get(record) ?? 0) + 1);
        for (const { indicators: own } of distributions)
          distributionRecords.set(own, (distributionRecords.get(own) ?? 0) + 1);
      }
      for (const [record, count] of datasetRecords) addRecord(ofDatasets, record, count);
      for (const [record, count] of distributionRecords) addRecord(ofDistributions, record, count);
    },
    catalogue() {
      const average = averageOf(total, ofDatasets.count);
      const sumsOf = (computedOn: 'Dataset' | 'Distribution'): Sums =>
        computedOn === 'Dataset' ? ofDatasets : ofDistributions;
      const population = sumOf(
        indicators.map(({ id, computedOn }) => averageOf(sumsOf(computedOn).points[id], sumsOf(computedOn).count)),
      );
      const points = aggregation === 'population' ? population : average;
      const inDimension = (dimension: Dimension): Interval & { readonly of: number } => {
        const own = indicators.filter((indicator) => indicator.dimension === dimension);
        const parts = own.map(({ id, computedOn }) => {
          const sums = aggregation === 'population' ? sumsOf(computedOn) : ofDatasets;
          return averageOf(sums.points[id], sums.count);
        });
        return { ...sumOf(parts), of: own.reduce((sum, { points: most }) => sum + most, 0) };
      };
      return {
        datasets: ofDatasets.count,
        distributions: ofDistributions.count,
        points,
        rating: { min: ratingOf(points.min, sufficientFrom), max: ratingOf(points.max, sufficientFrom) },
        average,
        population,
        dimensions: Object.fromEntries(
          dimensions.map((dimension) => [dimension, inDimension(dimension)]),
        ) as CatalogueScore['dimensions'],
        indicators: Object.fromEntries(
          indicators.map(({ id, computedOn }): [IndicatorId, IndicatorShare] => {
            const { count, earned } = sumsOf(computedOn);
            return [id, { of: count, earned: { ...(earned[id] as Sum) } }];
          }),
        ) as CatalogueScore['indicators'],
        ratings: Object.fromEntries(
          ratings.map((rating) => [rating, { ...byRating[rating] }]),
        ) as CatalogueScore['ratings'],
      };
    },
  };
}

function emptySums(): Sums {
  const empty = (): Record<string, Sum> => Object.fromEntries(indicators.map(({ id }) => [id, { min: 0, max: 0 }]));
  return { count: 0, points: empty(), earned: empty() };
}

function addRecord(sums: Sums, record: Partial<IndicatorPoints>, count: number): void {
  sums.count += count;
  for (const { id, points } of indicators) {
    const earned = record[id];
    if (earned === undefined) continue;
    const sum = sums.points[id] as Sum;
    sum.min += earned.min * count;
    sum.max += earned.max * count;
    const full = sums.earned[id] as Sum;
    if (earned.min === points) full.min += count;
    if (earned.max === points) full.max += count;
  }
}

function averageOf(sum: Sum | undefined, count: number): Interval {
  return sum === undefined || count === 0 ? { min: 0, max: 0 } : { min: sum.min / count, max: sum.max / count };
}

function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
}
