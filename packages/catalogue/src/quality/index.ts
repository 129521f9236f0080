export type { Cause } from './describe-cause.js';
export type { DescribeQualityOptions } from './describe-quality.js';
export { describeQuality, qualityPrefixes } from './describe-quality.js';
export type { ImprovementId } from './improvements.js';
export type { Dimension, Indicator, IndicatorId } from './indicators.js';
export { dimensions, indicators } from './indicators.js';
export type { Interval } from './interval.js';
export type { LinkStatuses } from './links.js';
export { isWorkingStatus } from './links.js';
export type { CatalogueFix, DatasetFix, PointsPerFix } from './points-per-fix.js';
export { pointsPerFix } from './points-per-fix.js';
export type { LinkProbe, ProbeLinksOptions } from './probe-links.js';
export { probeLinks } from './probe-links.js';
export { QualityError } from './quality-error.js';
export type { QualityLists, QualityOptions } from './quality-options.js';
export type {
  CatalogueScore,
  DatasetScore,
  DistributionScore,
  IndicatorPoints,
  IndicatorShare,
  QualityScore,
  RatingRange,
} from './quality-score.js';
export type { QualityTally } from './quality-tally.js';
export { createQualityTally } from './quality-tally.js';
export { rankCauses } from './rank-causes.js';
export type { Rating } from './rating.js';
export type { ScoreOptions } from './read-quality.js';
export { scoreCatalogue } from './score-catalogue.js';
