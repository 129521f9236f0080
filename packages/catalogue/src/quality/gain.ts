import type { Interval } from './interval.js';
import type { Mark } from './marks.js';
import type { QualityReading, World } from './read-quality.js';

/** Marks that a change brings: for certain, and at best. */
export interface MarkChange {
  readonly sure: Mark;
  readonly full: Mark;
}

/** Marks that a change brings to a dataset and to its distributions. */
export interface DatasetChange extends MarkChange {
  readonly distributions?: ReadonlyMap<number, MarkChange>;
}

/** The points of a dataset as it is, at both ends. */
export type TotalsBefore = Readonly<Record<World, number>>;

const noChange: MarkChange = { sure: 0, full: 0 };

/** The points of a dataset as it is. */
export function totalsBefore(reading: QualityReading, dataset: number): TotalsBefore {
  return {
    certain: bestOfAll(reading, dataset, 'certain', noChange, 'sure'),
    possible: bestOfAll(reading, dataset, 'possible', noChange, 'sure'),
  };
}

/**
 * Points that a change brings to a dataset: from what is certain, in the worse of the two worlds for it, to what is
 * possible in the better one. The distribution that scores best afterwards need not be the one that did before.
 */
export function gainOf(
  reading: QualityReading,
  dataset: number,
  change: DatasetChange,
  before: TotalsBefore = totalsBefore(reading, dataset),
): Interval {
  const gain = (world: World, part: keyof MarkChange): number =>
    Math.max(0, bestTotal(reading, dataset, world, change, part, before) - before[world]);
  return {
    min: Math.min(gain('certain', 'sure'), gain('possible', 'sure')),
    max: Math.max(gain('certain', 'full'), gain('possible', 'full')),
  };
}

function bestTotal(
  reading: QualityReading,
  dataset: number,
  world: World,
  change: DatasetChange,
  part: keyof MarkChange,
  before: TotalsBefore,
): number {
  if (change[part] !== 0) return bestOfAll(reading, dataset, world, change, part);
  // The other distributions are what they were, and more marks are never fewer points.
  const own = reading.datasetMark(dataset);
  let best = before[world];
  for (const [distribution, added] of change.distributions ?? []) {
    const { total } = reading.table.pointsFor(own | reading.distributionMark(distribution, world) | added[part]);
    if (total > best) best = total;
  }
  return best;
}

function bestOfAll(
  reading: QualityReading,
  dataset: number,
  world: World,
  change: DatasetChange,
  part: keyof MarkChange,
): number {
  const { table } = reading;
  const own = reading.datasetMark(dataset) | change[part];
  let best: number | undefined;
  for (const distribution of reading.distributionsOf(dataset)) {
    const added = change.distributions?.get(distribution)?.[part] ?? 0;
    const { total } = table.pointsFor(own | reading.distributionMark(distribution, world) | added);
    if (best === undefined || total > best) best = total;
  }
  return best ?? table.pointsFor(own).total;
}
