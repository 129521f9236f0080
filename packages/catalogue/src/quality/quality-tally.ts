import { indicators } from './indicators.js';
import type { QualityOptions } from './quality-options.js';
import type { CatalogueScore, DatasetScore, IndicatorPoints } from './quality-score.js';
import { createQualitySums, type QualitySums } from './quality-sums.js';

/** Adds scores of datasets up to the score of a catalogue, in memory that does not grow. */
export interface QualityTally {
  add(datasets: Iterable<DatasetScore>): void;
  catalogue(): CatalogueScore;
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
  const sums = createQualitySums(options);
  return {
    add(datasets) {
      for (const { points, rating, indicators: earned, distributions } of datasets) {
        sums.addDataset(points, rating, 1);
        addRecord(sums, 'Dataset', earned);
        for (const distribution of distributions) addRecord(sums, 'Distribution', distribution.indicators);
      }
    },
    catalogue: () => sums.catalogue(),
  };
}

function addRecord(sums: QualitySums, on: 'Dataset' | 'Distribution', earned: Partial<IndicatorPoints>): void {
  const column = (end: 'min' | 'max'): readonly number[] => indicators.map(({ id }) => earned[id]?.[end] ?? 0);
  sums.addIndicators(on, column('min'), column('max'), 1);
}
