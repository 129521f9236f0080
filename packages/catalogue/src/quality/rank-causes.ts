import type { Finding, Level, Location } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { rules } from '../check-catalogue.js';
import { faultyRecords, nodeId } from './faulty-records.js';
import { type DatasetChange, gainOf, type MarkChange } from './gain.js';
import { type FindingGroup, groupFindings } from './group-findings.js';
import { type Improvement, improvements } from './improvements.js';
import type { Interval } from './interval.js';
import { type Mark, marks } from './marks.js';
import { type QualityReading, readQuality, type ScoreOptions } from './read-quality.js';
import { createRuleProperties, gatheringRule } from './rule-properties.js';

/** What is behind findings: one thing to correct. */
export interface Cause {
  readonly rule: string;
  readonly level: Level;
  /** The value that is wrong everywhere; absent where values differ or there are none. */
  readonly value?: string;
  /** IRI of the property to add, where findings name several. */
  readonly property?: string;
  /** How many findings it is behind. */
  readonly findings: number;
  /** How many datasets gain points when it is corrected. */
  readonly datasets: number;
  /** Points of these datasets together. */
  readonly points: Interval;
  /** What that makes in the average over all datasets. */
  readonly average: Interval;
  /** The first place. */
  readonly example: Location;
  /** What is said about the first place. */
  readonly message: string;
  /** One sentence for the person who corrects it. */
  readonly instruction: string;
}

/**
 * What to fix first: the causes of findings, ranked by the part of the errors that a cause is behind and the part of the
 * points that correcting it brings. Points are those of a cause corrected alone: a record with errors of two causes
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
  const { graph } = document;
  const reading = readQuality(document, { ...options, findings });
  const toImprovements = createImprovementsOf();
  const nodeOf = (found: Finding): number | undefined =>
    found.location.node === undefined ? undefined : nodeId(graph, found.location.node);
  const owners = ownersOf(reading);
  const groups = groupFindings(findings, (found) => {
    if (found.rule !== gatheringRule) return [];
    const node = nodeOf(found);
    return node === undefined ? [] : lackingProperties(reading, owners, node);
  });
  const faults = groups.flatMap((group, cause) =>
    group.findings.flatMap((found): (readonly [number, number])[] => {
      const node = found.level === 'error' ? nodeOf(found) : undefined;
      return node === undefined ? [] : [[node, cause]];
    }),
  );
  const blamed = faultyRecords(graph, reading.heads, faults);
  const conforming = new Map<number, number[]>();
  for (const dataset of reading.datasets) {
    const cause = blamed.get(dataset);
    if (cause === undefined || cause < 0) continue;
    const known = conforming.get(cause);
    if (known) known.push(dataset);
    else conforming.set(cause, [dataset]);
  }
  const known = new Map<string, Interval>();
  const causes = groups.map((group, at): Cause => {
    const changes = changesOf(group, reading, owners, nodeOf, toImprovements);
    for (const dataset of conforming.get(at) ?? [])
      changeOf(changes, dataset).own = combine(changeOf(changes, dataset).own, bringing(marks.compliant));
    return describe(group, reading, changes, known);
  });
  return rank(causes);
}

interface Change {
  own: MarkChange;
  readonly distributions: Map<number, MarkChange>;
}

type Changes = Map<number, Change>;

/** Datasets by distribution. */
function ownersOf(reading: QualityReading): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>();
  for (const dataset of reading.datasets)
    for (const distribution of reading.distributionsOf(dataset)) {
      const known = owners.get(distribution);
      if (known) known.push(dataset);
      else owners.set(distribution, [dataset]);
    }
  return owners;
}

/** What correcting a group brings, by dataset. */
function changesOf(
  { rule, property, findings }: FindingGroup,
  reading: QualityReading,
  owners: ReadonlyMap<number, readonly number[]>,
  nodeOf: (found: Finding) => number | undefined,
  improvementsOf: ImprovementsOf,
): Changes {
  const changes: Changes = new Map();
  const own = improvementsOf('Dataset', rule, property);
  const shared = improvementsOf('Distribution', rule, property);
  if (own === undefined && shared === undefined) return changes;
  for (const found of findings) {
    const node = nodeOf(found);
    if (node === undefined) continue;
    const owning = owners.get(node);
    if (shared && owning)
      for (const dataset of owning) {
        const { distributions } = changeOf(changes, dataset);
        distributions.set(node, combine(distributions.get(node) ?? bringing(0), shared));
      }
    if (own && reading.isDataset(node)) changeOf(changes, node).own = own;
  }
  return changes;
}

function changeOf(changes: Changes, dataset: number): Change {
  const change = changes.get(dataset) ?? { own: bringing(0), distributions: new Map() };
  changes.set(dataset, change);
  return change;
}

function bringing(mark: Mark): MarkChange {
  return { sure: mark, full: mark };
}

function combine(one: MarkChange, other: MarkChange): MarkChange {
  return { sure: one.sure | other.sure, full: one.full | other.full };
}

type ImprovementsOf = (on: Improvement['on'], rule: string, property: string | undefined) => MarkChange | undefined;

/** The marks that correcting a finding brings. What is there already in a wrong form may turn out not to be of a list. */
function createImprovementsOf(): ImprovementsOf {
  const propertyOf = createRuleProperties();
  return (on, rule, property) => {
    const about = property === undefined ? propertyOf(rule) : { property, missing: true };
    const found = improvements.find(
      (one) => one.on === on && one.property !== undefined && one.property === about?.property,
    );
    if (about === undefined || found === undefined) return undefined;
    return { sure: about.missing ? found.sure : 0, full: found.full };
  };
}

/** The recommended properties that a node lacks and that bring points. */
function lackingProperties(
  reading: QualityReading,
  owners: ReadonlyMap<number, readonly number[]>,
  node: number,
): readonly string[] {
  const on = reading.isDataset(node) ? 'Dataset' : owners.has(node) ? 'Distribution' : undefined;
  const mark = on === 'Dataset' ? reading.datasetMark(node) : reading.distributionMark(node, 'possible');
  return improvements.flatMap((improvement) => {
    const { property, id } = improvement;
    const isThere = (mark & improvement.full) !== 0 || id === 'distribution';
    return improvement.on === on && property !== undefined && recommended.has(id) && !isThere ? [property] : [];
  });
}

/** What DCAT-AP recommends of what brings points; the rest is mandatory, optional, or has a rule of its own. */
const recommended: ReadonlySet<Improvement['id']> = new Set(['keywords', 'theme', 'area', 'period', 'format']);

function describe(group: FindingGroup, reading: QualityReading, changes: Changes, known: Map<string, Interval>): Cause {
  const { rule, value, property, findings } = group;
  const [first] = findings as [Finding];
  let datasets = 0;
  let min = 0;
  let max = 0;
  for (const [dataset, { own, distributions }] of changes) {
    const change: DatasetChange = { ...own, distributions };
    const key = distributions.size === 0 ? `${dataset} ${own.sure} ${own.full}` : undefined;
    const gain = (key && known.get(key)) || gainOf(reading, dataset, change);
    if (key) known.set(key, gain);
    if (gain.max === 0) continue;
    datasets += 1;
    min += gain.min;
    max += gain.max;
  }
  const count = Math.max(1, reading.datasets.length);
  return {
    rule,
    level: first.level,
    ...(value !== undefined && { value }),
    ...(property !== undefined && { property }),
    findings: findings.length,
    datasets,
    points: { min, max },
    average: { min: min / count, max: max / count },
    example: first.location,
    message: first.message,
    instruction: instructionFor(group, first),
  };
}

function instructionFor({ rule, value, property, findings }: FindingGroup, first: Finding): string {
  const own = improvements.find((improvement) => property !== undefined && improvement.property === property);
  const help = own?.instruction ?? firstSentence(rules.find(({ id }) => id === rule)?.help ?? first.fix?.description);
  const what = help ?? first.message;
  if (findings.length === 1) return what;
  const places = `${findings.length} places`;
  return value === undefined ? `In ${places}: ${what}` : `In ${places} that say "${value}": ${what}`;
}

function firstSentence(text: string | undefined): string | undefined {
  const end = text?.indexOf('. ') ?? -1;
  return end < 0 ? text : text?.slice(0, end + 1);
}

/** Part of the errors plus part of the points; then more findings; then names, so that the order is always the same. */
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
  return causes.toSorted(
    (one, other) =>
      weight(other) - weight(one) ||
      other.findings - one.findings ||
      (name(one) < name(other) ? -1 : name(one) > name(other) ? 1 : 0),
  );
}
