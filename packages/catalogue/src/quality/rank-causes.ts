import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { createCauseChanges } from './cause-changes.js';
import { type Cause, type CauseGain, createCauseDescriber } from './describe-cause.js';
import { faultyRecords, hasErrorWithoutNode, nodeId, severalCauses } from './faulty-records.js';
import { type DatasetChange, gainOf, type TotalsBefore, totalsBefore } from './gain.js';
import { type FindingGroup, groupFindings } from './group-findings.js';
import type { Interval } from './interval.js';
import { type QualityReading, readQuality, type ScoreOptions } from './read-quality.js';
import { gatheringRule } from './rule-properties.js';

/**
 * What to fix first: the causes of findings, errors before all else, ranked by the part of the errors that a cause is behind
 * and the part of the points that correcting it brings. Points are those of a cause corrected alone: a record with errors of two causes
 * conforms only when both are gone.
 *
 * @example
 * ```ts
 * import { checkCatalogue } from '@ds4sscc/catalogue';
 * import { rankCauses } from '@ds4sscc/catalogue/quality';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const dataset = (name: string) => `<urn:${name}> a dcat:Dataset ; dct:title "${name}"@en ; dct:description "Daily."@en ;
 *   dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://city.example/${name}> ; dct:license "CC BY" ] .`;
 * const prefixes = 'PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>';
 * const document = await parseGraph(`${prefixes} ${dataset('air')} ${dataset('noise')}`, { source: 'catalogue.ttl' });
 * const [first] = rankCauses(document, checkCatalogue(document));
 * `${first?.rule} "${first?.value}": ${first?.findings} findings, ${first?.points.max} points`;
 * // => 'dcat-ap/distribution-licence-wrong-kind "CC BY": 2 findings, 80 points'
 * ```
 */
export function rankCauses(
  document: GraphDocument,
  findings: readonly Finding[],
  options: Omit<ScoreOptions, 'findings'> = {},
): readonly Cause[] {
  const reading = readQuality(document, { ...options, findings });
  const nodeOf = ({ location: { node } }: Finding): number | undefined =>
    node === undefined ? undefined : nodeId(document.graph, node);
  const changes = createCauseChanges(reading, nodeOf);
  const groups = groupFindings(findings, (found) => {
    const node = found.rule === gatheringRule ? nodeOf(found) : undefined;
    return node === undefined ? [] : changes.lackingProperties(node);
  });
  const conforming = conformingBy(groups, document, reading, nodeOf);
  const gainsOf = createGains(reading);
  const describeCause = createCauseDescriber();
  return rank(groups.map((group, at) => describeCause(group, gainsOf(changes.of(group, conforming.get(at) ?? [])))));
}

/** Datasets by the one group whose errors stand between them and compliance. */
function conformingBy(
  groups: readonly FindingGroup[],
  document: GraphDocument,
  { heads, datasets }: QualityReading,
  nodeOf: (found: Finding) => number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const faults: (readonly [number, number])[] = [];
  const everywhere = new Set<number>();
  groups.forEach(({ findings }, cause) => {
    for (const found of findings) {
      if (found.level !== 'error') continue;
      const node = nodeOf(found);
      if (node === undefined) everywhere.add(cause);
      else faults.push([node, cause]);
    }
  });
  const conforming = new Map<number, number[]>();
  const isUnread = everywhere.size === 0 && hasErrorWithoutNode(document.graph, document.findings);
  if (isUnread || everywhere.size > 1) return conforming;
  const [ofAll] = everywhere;
  const blamed = faultyRecords(document.graph, heads, faults);
  for (const dataset of datasets) {
    const own = blamed.get(dataset) ?? ofAll;
    const cause = own === ofAll || ofAll === undefined ? own : severalCauses;
    if (cause === undefined || cause === severalCauses) continue;
    const known = conforming.get(cause);
    if (known) known.push(dataset);
    else conforming.set(cause, [dataset]);
  }
  return conforming;
}

/** Adds up what changes bring. The same change of a dataset as a whole comes again and again, and is worked out once. */
function createGains(reading: QualityReading): (changes: ReadonlyMap<number, DatasetChange>) => CauseGain {
  const known = new Map<string, Interval>();
  const totals = new Map<number, TotalsBefore>();
  const gainFor = (dataset: number, change: DatasetChange): Interval => {
    const before = totals.get(dataset) ?? totalsBefore(reading, dataset);
    totals.set(dataset, before);
    if (change.distributions) return gainOf(reading, dataset, change, before);
    const key = `${dataset} ${change.sure} ${change.full}`;
    const gain = known.get(key) ?? gainOf(reading, dataset, change, before);
    known.set(key, gain);
    return gain;
  };
  const count = Math.max(1, reading.datasets.length);
  return (changes) => {
    let datasets = 0;
    let min = 0;
    let max = 0;
    for (const [dataset, change] of changes) {
      const gain = gainFor(dataset, change);
      if (gain.max > 0) datasets += 1;
      min += gain.min;
      max += gain.max;
    }
    return { datasets, points: { min, max }, average: { min: min / count, max: max / count } };
  };
}

/** Errors, as one of them is enough not to conform; part of the errors plus part of the points; then more findings; then names, so that the order is always the same. */
function rank(causes: readonly Cause[]): readonly Cause[] {
  const middle = ({ points }: Cause): number => (points.min + points.max) / 2;
  const errorsOf = ({ level, findings }: Cause): number => (level === 'error' ? findings : 0);
  const allErrors = Math.max(
    1,
    causes.reduce((sum, cause) => sum + errorsOf(cause), 0),
  );
  const allPoints = Math.max(
    1,
    causes.reduce((sum, cause) => sum + middle(cause), 0),
  );
  const weight = (cause: Cause): number => errorsOf(cause) / allErrors + middle(cause) / allPoints;
  const name = ({ rule, property = '', value = '' }: Cause): string => `${rule} ${property} ${value}`;
  const isError = ({ level }: Cause): number => (level === 'error' ? 1 : 0);
  return causes.toSorted(
    (one, other) =>
      isError(other) - isError(one) ||
      weight(other) - weight(one) ||
      other.findings - one.findings ||
      (name(one) < name(other) ? -1 : name(one) > name(other) ? 1 : 0),
  );
}
