import { type CompactGraph, type GraphDocument, termKey } from '@ds4sscc/linked-data';
import { indicators } from './indicators.js';
import type { Interval } from './interval.js';
import type { Points } from './point-table.js';
import type { DatasetScore, DistributionScore, IndicatorPoints, QualityScore } from './quality-score.js';
import { createQualityTally } from './quality-tally.js';
import { ratingOf } from './rating.js';
import { type QualityReading, readQuality, type ScoreOptions } from './read-quality.js';

/**
 * Scores the datasets of a document, and all of them together, the way the Metadata Quality Assessment of data.europa.eu
 * does: 23 indicators, 405 points. Links that nobody has tried make the points an interval.
 *
 * @example
 * ```ts
 * import { scoreCatalogue } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en ; dct:description "Every hour."@en ;
 *     dcat:keyword "air"@en ; dcat:distribution <http://city.example/air.csv> .
 *   <http://city.example/air.csv> dcat:accessURL <http://city.example/air> .`;
 * const { datasets } = scoreCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * datasets[0]?.points; // => { min: 60, max: 110 }
 * datasets[0]?.indicators['access-url-works']; // => { min: 0, max: 50 }
 * ```
 */
export function scoreCatalogue(document: GraphDocument, options: ScoreOptions = {}): QualityScore {
  const { sufficientFrom = 121 } = options;
  const { graph } = document;
  const reading = readQuality(document, options);
  const ofAll = recordsOf(indicators.map(({ id }, at) => [id, at]));
  const ofDistributions = recordsOf(
    indicators.flatMap(({ id, computedOn }, at) => (computedOn === 'Distribution' ? [[id, at] as const] : [])),
  );
  const datasets = reading.datasets.map((dataset): DatasetScore => {
    const distributions: DistributionScore[] = [];
    let least: Candidate | undefined;
    let most: Candidate | undefined;
    for (const candidate of candidatesOf(reading, graph, dataset)) {
      const { min, max, iri } = candidate;
      const points = { min: min.distribution, max: max.distribution };
      distributions.push({ iri, points, indicators: ofDistributions(min, max) });
      if (least === undefined || isBetter(candidate, least, 'min', 'max')) least = candidate;
      if (most === undefined || isBetter(candidate, most, 'max', 'min')) most = candidate;
    }
    const alone = reading.table.pointsFor(reading.datasetMark(dataset));
    const min = least?.min ?? alone;
    const max = most?.max ?? alone;
    return {
      iri: termKey(graph.term(dataset)),
      points: { min: min.total, max: max.total },
      rating: { min: ratingOf(min.total, sufficientFrom), max: ratingOf(max.total, sufficientFrom) },
      ...(least && most && { bestDistribution: { min: least.iri, max: most.iri } }),
      indicators: ofAll(min, max) as IndicatorPoints,
      distributions,
    };
  });
  const tally = createQualityTally(options);
  tally.add(datasets);
  return { datasets, catalogue: tally.catalogue() };
}

/** A distribution with the points that its dataset has if this one counts. */
interface Candidate {
  readonly iri: string;
  readonly min: Points;
  readonly max: Points;
}

function candidatesOf(reading: QualityReading, graph: CompactGraph, dataset: number): readonly Candidate[] {
  const { table } = reading;
  const own = reading.datasetMark(dataset);
  const candidates: Candidate[] = [];
  for (const distribution of reading.distributionsOf(dataset)) {
    candidates.push({
      iri: termKey(graph.term(distribution)),
      min: table.pointsFor(own | reading.distributionMark(distribution, 'certain')),
      max: table.pointsFor(own | reading.distributionMark(distribution, 'possible')),
    });
  }
  return candidates;
}

/** Among equals the one with the first name wins, so that the order of the document changes nothing. */
function isBetter(one: Candidate, other: Candidate, first: 'min' | 'max', second: 'min' | 'max'): boolean {
  if (one[first].total !== other[first].total) return one[first].total > other[first].total;
  if (one[second].total !== other[second].total) return one[second].total > other[second].total;
  return one.iri < other.iri;
}

/** Makes the records of indicators; those of equal points are one object, which saves time and memory. */
function recordsOf(
  columns: readonly (readonly [id: keyof IndicatorPoints, at: number])[],
): (min: Points, max: Points) => Partial<IndicatorPoints> {
  const known = new Map<number, Partial<IndicatorPoints>>();
  return (min, max) => {
    // There are fewer points in a table than statements in a graph, so that two ids fit into one number.
    const key = min.id * 2 ** 26 + max.id;
    let record = known.get(key);
    if (record === undefined) {
      record = Object.fromEntries(
        columns.map(([id, at]): [string, Interval] => [
          id,
          { min: min.byIndicator[at] as number, max: max.byIndicator[at] as number },
        ]),
      );
      known.set(key, record);
    }
    return record;
  };
}
