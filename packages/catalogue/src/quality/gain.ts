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

const worlds: readonly World[] = ['certain', 'possible'];
const noChange: MarkChange = { sure: 0, full: 0 };

/**
 * Points that a change brings to a dataset: from what is certain, in the worse of the two worlds for it, to what is
 * possible in the better one. The distribution that scores best afterwards need not be the one that did before.
 */
export function gainOf(reading: QualityReading, dataset: number, change: DatasetChange): Interval {
  const gains = worlds.map((world) => {
    const before = bestTotal(reading, dataset, world, noChange, 'sure');
    return (['sure', 'full'] as const).map((part) =>
      Math.max(0, bestTotal(reading, dataset, world, change, part) - before),
    );
  });
  return {
    min: Math.min(...gains.map(([sure = 0]) => sure)),
    max: Math.max(...gains.map(([, full = 0]) => full)),
  };
}

function bestTotal(
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
