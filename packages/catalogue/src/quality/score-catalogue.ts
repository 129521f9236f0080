import type { CompactGraph, GraphDocument } from '@ds4sscc/linked-data';
import { nodeKey } from '../node-key.js';
import type { Points } from './point-table.js';
import type { DatasetScore, DistributionScore, IndicatorPoints, QualityScore } from './quality-score.js';
import { createQualitySums } from './quality-sums.js';
import { type QualityReading, readQuality, type ScoreOptions } from './read-quality.js';
import { createScoreParts } from './score-parts.js';

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
 *   <http://city.example/air.csv> a dcat:Distribution ; dcat:accessURL <http://city.example/air> .`;
 * const { datasets } = scoreCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * datasets[0]?.points; // => { min: 60, max: 110 }
 * datasets[0]?.indicators['access-url-works']; // => { min: 0, max: 50 }
 * ```
 */
export function scoreCatalogue(document: GraphDocument, options: ScoreOptions = {}): QualityScore {
  const { sufficientFrom = 121 } = options;
  const { graph } = document;
  const reading = readQuality(document, options);
  const ofDatasets = createScoreParts('Dataset', sufficientFrom);
  const ofDistributions = createScoreParts('Distribution', sufficientFrom);
  const datasets = reading.datasets.map((dataset): DatasetScore => {
    const distributions: DistributionScore[] = [];
    let least: Candidate | undefined;
    let most: Candidate | undefined;
    for (const candidate of candidatesOf(reading, graph, dataset)) {
      const { iri, min, max } = candidate;
      const { points, indicators } = ofDistributions.count(min, max);
      distributions.push({ iri, points, indicators });
      if (least === undefined || isBetter(candidate, least, 'min', 'max')) least = candidate;
      if (most === undefined || isBetter(candidate, most, 'max', 'min')) most = candidate;
    }
    const alone = reading.table.pointsFor(reading.datasetMark(dataset));
    const { points, rating, indicators } = ofDatasets.count(least?.min ?? alone, most?.max ?? alone);
    const iri = nodeKey(graph, dataset);
    const all = indicators as IndicatorPoints;
    if (least === undefined || most === undefined) return { iri, points, rating, indicators: all, distributions };
    return {
      iri,
      points,
      rating,
      bestDistribution: { min: least.iri, max: most.iri },
      indicators: all,
      distributions,
    };
  });
  const sums = createQualitySums(options);
  for (const { points, rating, min, max, count } of ofDatasets) {
    sums.addDataset(points, rating, count);
    sums.addIndicators('Dataset', min.byIndicator, max.byIndicator, count);
  }
  for (const { min, max, count } of ofDistributions)
    sums.addIndicators('Distribution', min.byIndicator, max.byIndicator, count);
  return { datasets, catalogue: sums.catalogue() };
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
      iri: nodeKey(graph, distribution),
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
