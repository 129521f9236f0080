import type { Finding } from '@ds4sscc/findings';
import type { DatasetChange, MarkChange } from './gain.js';
import type { FindingGroup } from './group-findings.js';
import { type Improvement, improvements } from './improvements.js';
import { type Mark, marks } from './marks.js';
import type { QualityReading } from './read-quality.js';
import { createRuleProperties } from './rule-properties.js';

/** What correcting the causes of findings brings. */
export interface CauseChanges {
  /** By dataset, what correcting a group brings; `conforming` are the datasets that have no error then. */
  of(group: FindingGroup, conforming: readonly number[]): ReadonlyMap<number, DatasetChange>;
  /** The recommended properties that a node lacks and that bring points. */
  lackingProperties(node: number): readonly string[];
}

/** Prepares for the changes of many causes. */
export function createCauseChanges(
  reading: QualityReading,
  nodeOf: (found: Finding) => number | undefined,
): CauseChanges {
  const owners = ownersOf(reading);
  const improvementsOf = createImprovementsOf();
  return {
    of(group, conforming) {
      const changes = changesOf(group, reading, owners, nodeOf, improvementsOf);
      for (const dataset of conforming)
        changeOf(changes, dataset).own = combine(changeOf(changes, dataset).own, bringing(marks.compliant));
      return new Map(
        Array.from(changes, ([dataset, { own, distributions }]) => [
          dataset,
          distributions.size > 0 ? { ...own, distributions } : own,
        ]),
      );
    },
    lackingProperties: (node) => lackingProperties(reading, owners, node),
  };
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
