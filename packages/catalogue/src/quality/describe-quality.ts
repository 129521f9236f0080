import {
  blankNode,
  type CompactGraph,
  createGraphBuilder,
  type GraphBuilder,
  literal,
  namedNode,
  statement,
  type Subject,
  type Term,
} from '@ds4sscc/linked-data';
import { rdfType, xsd } from '../vocabulary.js';
import { indicators } from './indicators.js';
import type { Interval } from './interval.js';
import { metricNamespace, ownMetrics, piveau } from './metrics.js';
import type { IndicatorPoints, QualityScore } from './quality-score.js';

/** What a description of quality can be told. */
export interface DescribeQualityOptions {
  /** IRI of the catalogue, for the score of all datasets. */
  readonly catalogue?: string;
  /** When it was measured, as an `xsd:dateTime`. */
  readonly generatedAt?: string;
}

const dqv = 'http://www.w3.org/ns/dqv#';
const prov = 'http://www.w3.org/ns/prov#';

/** Prefixes for writing a description of quality. */
export const qualityPrefixes: Readonly<Record<string, string>> = {
  dqv,
  metrics: metricNamespace,
  prov,
  pv: piveau,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd,
};

/**
 * Describes a score in the Data Quality Vocabulary, with the metrics of data.europa.eu where they mean the same. What is
 * not known, because links were not tried, is not stated: of such a score its two ends are given.
 *
 * @example
 * ```ts
 * import { describeQuality, qualityPrefixes, scoreCatalogue } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
 *
 * const text = '<http://city.example/air> a <http://www.w3.org/ns/dcat#Dataset> .';
 * const score = scoreCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * const { text: turtle } = writeTurtle(describeQuality(score), { prefixes: qualityPrefixes });
 * turtle.includes('dqv:isMeasurementOf pv:keywordAvailability'); // => true
 * ```
 */
export function describeQuality(score: QualityScore, options: DescribeQualityOptions = {}): CompactGraph {
  const builder = createGraphBuilder();
  const measure = createMeasure(builder, options);
  for (const { iri, points, indicators: record, distributions } of score.datasets) {
    const dataset = subjectOf(iri);
    measureScore(measure, dataset, points);
    measureIndicators(measure, dataset, record, 'Dataset');
    for (const one of distributions) measureIndicators(measure, subjectOf(one.iri), one.indicators, 'Distribution');
  }
  if (options.catalogue !== undefined) measureScore(measure, namedNode(options.catalogue), score.catalogue.points);
  describeOwnMetrics(builder);
  return builder.build();
}

type Measure = (subject: Subject, metric: string, value: Term) => void;

function createMeasure(builder: GraphBuilder, { generatedAt }: DescribeQualityOptions): Measure {
  const time = generatedAt === undefined ? undefined : literal(generatedAt, { datatype: `${xsd}dateTime` });
  const seen = new Set<string>();
  let count = 0;
  return (subject, metric, value) => {
    // A distribution of two datasets is measured once.
    const key = `${metric} ${subject.termType} ${subject.value}`;
    if (seen.has(key)) return;
    seen.add(key);
    const measurement = blankNode(`measurement${count}`);
    count += 1;
    builder.add(statement(subject, `${dqv}hasQualityMeasurement`, measurement));
    builder.add(statement(measurement, rdfType, namedNode(`${dqv}QualityMeasurement`)));
    builder.add(statement(measurement, `${dqv}isMeasurementOf`, namedNode(metric)));
    builder.add(statement(measurement, `${dqv}computedOn`, subject));
    builder.add(statement(measurement, `${dqv}value`, value));
    if (time) builder.add(statement(measurement, `${prov}generatedAtTime`, time));
  };
}

function measureScore(measure: Measure, subject: Subject, { min, max }: Interval): void {
  if (min === max) return measure(subject, `${piveau}scoring`, points(min));
  measure(subject, ownMetrics.lowestScore.iri, points(min));
  measure(subject, ownMetrics.highestScore.iri, points(max));
}

function measureIndicators(
  measure: Measure,
  subject: Subject,
  record: Readonly<Partial<IndicatorPoints>>,
  on: 'Dataset' | 'Distribution',
): void {
  for (const { id, computedOn, metric, points: full } of indicators) {
    const earned = record[id];
    if (computedOn !== on || earned === undefined || earned.min !== earned.max) continue;
    measure(subject, metric, literal(String(earned.min === full), { datatype: `${xsd}boolean` }));
  }
}

/** Scores of datasets are whole numbers, averages are not. */
function points(value: number): Term {
  return literal(String(value), { datatype: `${xsd}${Number.isInteger(value) ? 'integer' : 'decimal'}` });
}

function describeOwnMetrics(builder: GraphBuilder): void {
  for (const { iri, definition, datatype } of Object.values(ownMetrics)) {
    const metric = namedNode(iri);
    builder.add(statement(metric, rdfType, namedNode(`${dqv}Metric`)));
    builder.add(statement(metric, `${dqv}expectedDataType`, namedNode(xsd + datatype)));
    builder.add(
      statement(metric, 'http://www.w3.org/2004/02/skos/core#definition', literal(definition, { language: 'en' })),
    );
  }
}

function subjectOf(key: string): Subject {
  if (key.startsWith('_:')) return blankNode(key.slice(2));
  return namedNode(key.startsWith('<') ? key.slice(1, -1) : key);
}
