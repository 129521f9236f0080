import { indicators } from './indicators.js';
import { type Mark, marks } from './marks.js';
import type { QualityOptions } from './quality-options.js';

/** Points for the marks of a dataset and one of its distributions. */
export interface Points {
  /** Counted from 0 within the table. */
  readonly id: number;
  readonly total: number;
  /** The part that distributions earn. */
  readonly distribution: number;
  /** In the order of the table of indicators. */
  readonly byIndicator: readonly number[];
}

/** Gives the points for marks. */
export interface PointTable {
  /** Marks that a dataset brings in. */
  readonly datasetMarks: Mark;
  /** Marks that a distribution brings in. */
  readonly distributionMarks: Mark;
  pointsFor(mark: Mark): Points;
}

/** Compiles the indicators. Catalogues have few different sets of marks, so that each is worked out once. */
export function createPointTable(options: QualityOptions): PointTable {
  const known = new Map<Mark, Points>();
  const dates = marks.issued | marks.modified;
  return {
    datasetMarks: marksOf('Dataset'),
    distributionMarks: marksOf('Distribution') | (options.dates === 'dataset-or-distribution' ? dates : 0),
    pointsFor(mark) {
      let points = known.get(mark);
      if (points === undefined) {
        points = { id: known.size, ...workOut(mark, options) };
        known.set(mark, points);
      }
      return points;
    },
  };
}

function marksOf(computedOn: 'Dataset' | 'Distribution'): Mark {
  return indicators.reduce((all, indicator) => (indicator.computedOn === computedOn ? all | indicator.marks : all), 0);
}

function workOut(mark: Mark, { absentFormat, formatAndMediaType }: QualityOptions): Omit<Points, 'id'> {
  let total = 0;
  let distribution = 0;
  const byIndicator = indicators.map(({ id, marks: needed, points, computedOn }) => {
    const isAbsent = absentFormat === 'minus-five' && (id === 'format' || id === 'media-type');
    const share =
      id === 'format-and-media-type-listed'
        ? listedShare(mark, formatAndMediaType)
        : (mark & needed) === needed
          ? 1
          : 0;
    const earned = share === 0 && isAbsent ? -5 : share * points;
    total += earned;
    if (computedOn === 'Distribution') distribution += earned;
    return earned;
  });
  return { total, distribution, byIndicator };
}

function listedShare(mark: Mark, wanted: QualityOptions['formatAndMediaType']): number {
  const format = (mark & marks.formatListed) !== 0 ? 1 : 0;
  const mediaType = (mark & marks.mediaTypeListed) !== 0 ? 1 : 0;
  if (wanted === 'half-each') return (format + mediaType) / 2;
  return wanted === 'either' ? Math.max(format, mediaType) : Math.min(format, mediaType);
}
