import type { Dimension, IndicatorId } from './indicators.js';
import type { Interval } from './interval.js';
import type { Rating } from './rating.js';

/** Points by indicator: as of the distribution that scores best if no unknown link works, and if all do. */
export type IndicatorPoints<Id extends IndicatorId = IndicatorId> = Readonly<Record<Id, Interval>>;

/** A rating for each end of an interval. */
export interface RatingRange {
  readonly min: Rating;
  readonly max: Rating;
}

/** The score of one distribution: the part of the points that distributions earn. */
export interface DistributionScore {
  /** IRI, or `_:` and the label of a blank node. */
  readonly iri: string;
  readonly points: Interval;
  readonly indicators: Readonly<Partial<IndicatorPoints>>;
}

/** The score of one dataset. */
export interface DatasetScore {
  /** IRI, or `_:` and the label of a blank node. */
  readonly iri: string;
  readonly points: Interval;
  readonly rating: RatingRange;
  /** The distribution that counts, for each end of the interval; absent where the dataset has none. */
  readonly bestDistribution?: { readonly min: string; readonly max: string };
  readonly indicators: IndicatorPoints;
  readonly distributions: readonly DistributionScore[];
}

/** How many datasets or distributions earn the points of an indicator. */
export interface IndicatorShare {
  /** How many there are. */
  readonly of: number;
  /** How many of them earn the full points. */
  readonly earned: Interval;
}

/** The score of all datasets of a document. */
export interface CatalogueScore {
  readonly datasets: number;
  /** A distribution of two datasets counts for each. */
  readonly distributions: number;
  /** Points by the aggregation of the options. */
  readonly points: Interval;
  readonly rating: RatingRange;
  /** Average of the scores of the datasets. */
  readonly average: Interval;
  /** For each indicator its points times the share of datasets or distributions that earn it, summed up. */
  readonly population: Interval;
  /** Points by dimension, by the aggregation of the options. */
  readonly dimensions: Readonly<Record<Dimension, Interval & { readonly of: number }>>;
  readonly indicators: Readonly<Record<IndicatorId, IndicatorShare>>;
  /** How many datasets have each rating, if no unknown link works and if all do. */
  readonly ratings: Readonly<Record<Rating, Interval>>;
}

/** What scoring a document gives. */
export interface QualityScore {
  readonly datasets: readonly DatasetScore[];
  readonly catalogue: CatalogueScore;
}
