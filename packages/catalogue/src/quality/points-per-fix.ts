import type { Location } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { locateRow } from '../locate-row.js';
import { gainOf, type MarkChange, type TotalsBefore, totalsBefore } from './gain.js';
import { type Improvement, type ImprovementId, improvements } from './improvements.js';
import type { Interval } from './interval.js';
import { nodeKey } from '../node-key.js';
import { type QualityReading, readQuality, type ScoreOptions } from './read-quality.js';

/** What one improvement would bring to one dataset. */
export interface DatasetFix {
  readonly fix: ImprovementId;
  /** The dataset, or the distribution for which it brings most. */
  readonly node: string;
  readonly points: Interval;
}

/** What one improvement would bring to all datasets that could do with it. */
export interface CatalogueFix {
  readonly fix: ImprovementId;
  /** IRI of the property it is about; absent where it is about more. */
  readonly property?: string;
  /** How many datasets gain by it. */
  readonly datasets: number;
  /** Points of these datasets together. */
  readonly points: Interval;
  /** What that makes in the average over all datasets. */
  readonly average: Interval;
  /** The first place where it is wanted. */
  readonly example: Location;
  /** One sentence for the person who does it. */
  readonly instruction: string;
}

/** Points per fix: for each dataset, and over all of them with the most first. */
export interface PointsPerFix {
  readonly datasets: readonly { readonly iri: string; readonly fixes: readonly DatasetFix[] }[];
  readonly fixes: readonly CatalogueFix[];
}

/**
 * Says of each single improvement how many points it brings. Improvements are taken one by one: two that go together
 * (format and media type, say) may bring more than the sum.
 *
 * @example
 * ```ts
 * import { pointsPerFix } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   <http://city.example/air> a dcat:Dataset ; dcat:distribution <http://city.example/air.csv> .
 *   <http://city.example/air.csv> a dcat:Distribution ; dcat:accessURL <https://city.example/air.csv> .`;
 * const { fixes } = pointsPerFix(await parseGraph(text, { source: 'air.ttl' }));
 * fixes.slice(0, 3).map(({ fix, points }) => `${fix} ${points.min} to ${points.max}`);
 * // => ['format 20 to 60', 'download-url 20 to 50', 'compliance 30 to 30']
 * ```
 */
export function pointsPerFix(document: GraphDocument, options: ScoreOptions = {}): PointsPerFix {
  const { graph } = document;
  const reading = readQuality(document, options);
  const sums = new Map<Improvement, { datasets: number; min: number; max: number; example: number }>();
  const datasets = reading.datasets.map((dataset) => {
    const fixes: DatasetFix[] = [];
    const before = totalsBefore(reading, dataset);
    for (const improvement of improvements) {
      const found = bestPlace(reading, dataset, improvement, before);
      if (found === undefined || found.points.max === 0) continue;
      const { node, points } = found;
      fixes.push({ fix: improvement.id, node: nodeKey(graph, node), points });
      const sum = sums.get(improvement) ?? { datasets: 0, min: 0, max: 0, example: node };
      sum.datasets += 1;
      sum.min += points.min;
      sum.max += points.max;
      sums.set(improvement, sum);
    }
    return { iri: nodeKey(graph, dataset), fixes: fixes.sort(mostFirst) };
  });
  const count = datasets.length;
  const fixes = [...sums].map(([{ id, property, instruction }, sum]): CatalogueFix => {
    const { rows } = graph;
    const first = rows.from(sum.example)[0];
    return {
      fix: id,
      ...(property !== undefined && { property }),
      datasets: sum.datasets,
      points: { min: sum.min, max: sum.max },
      average: { min: sum.min / count, max: sum.max / count },
      example: locateRow(
        document.source,
        nodeKey(graph, sum.example),
        first === undefined ? undefined : rows.place(first),
      ),
      instruction,
    };
  });
  return { datasets, fixes: fixes.sort(mostFirst) };
}

/** The node of a dataset for which an improvement brings most. */
function bestPlace(
  reading: QualityReading,
  dataset: number,
  improvement: Improvement,
  totals: TotalsBefore,
): { readonly node: number; readonly points: Interval } | undefined {
  const { sure, full, after = 0, before = 0 } = improvement;
  const change: MarkChange = { sure, full };
  if (improvement.on === 'Dataset') {
    const wanted = improvement.id !== 'distribution' || reading.distributionsOf(dataset).length === 0;
    return wanted ? { node: dataset, points: gainOf(reading, dataset, change, totals) } : undefined;
  }
  let best: { readonly node: number; readonly points: Interval } | undefined;
  // Distributions with the same marks gain the same.
  const seen = new Map<number, Set<number>>();
  for (const node of reading.distributionsOf(dataset)) {
    const mark = reading.distributionMark(node, 'certain');
    if ((mark & after) !== after || (mark & before) !== 0) continue;
    const known = seen.get(mark) ?? new Set();
    if (known.has(reading.distributionMark(node, 'possible'))) continue;
    seen.set(mark, known.add(reading.distributionMark(node, 'possible')));
    const points = gainOf(reading, dataset, { sure: 0, full: 0, distributions: new Map([[node, change]]) }, totals);
    if (best === undefined || mostFirst({ points }, best) < 0) best = { node, points };
  }
  return best;
}

interface Gain {
  readonly fix?: string;
  readonly points: Interval;
}

/** By the middle of what it may bring: what is certain outweighs what hangs on links. */
function mostFirst(one: Gain, other: Gain): number {
  return (
    other.points.min + other.points.max - (one.points.min + one.points.max) ||
    other.points.min - one.points.min ||
    // Ids differ, but where there are none the earlier one stays.
    (one.fix === other.fix ? 0 : (one.fix ?? '') < (other.fix ?? '') ? -1 : 1)
  );
}
