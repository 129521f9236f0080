import { isIri } from '../checks/uri.js';
import type { EntityFacts } from '../checks/check-entity.js';
import type { Representation } from '../representation.js';
import type { SegmentCounts } from './segment-result.js';

/** Counts the records of a segment. */
export interface SegmentCounter {
  /** A record that an acceptor accepted, or most of it: a model describes it, and its identifier is a URI. */
  addAccepted(type: string, representation: Representation, invalid?: boolean): void;
  /** A record that was checked; without facts, one that could not be read. */
  addChecked(facts: EntityFacts | undefined, feature: boolean, invalid: boolean): void;
  /** The counts, and a new beginning. */
  take(): SegmentCounts;
}

/** Starts counting. */
export function createSegmentCounts(): SegmentCounter {
  let types = new Map<string, Count>();
  let representations = new Map<Representation | 'geojson', Count>();
  let counts = none();
  // Nearly all records of a file are written in one way.
  let last: { readonly representation: Representation; readonly count: Count } | undefined;
  return {
    addAccepted(type, representation, invalid = false) {
      counts.records += 1;
      if (invalid) counts.invalid += 1;
      counts.withModel += 1;
      counts.uri += 1;
      countOf(types, type).records += 1;
      if (last?.representation !== representation)
        last = { representation, count: countOf(representations, representation) };
      last.count.records += 1;
    },
    addChecked(facts, feature, invalid) {
      counts.records += 1;
      if (invalid) counts.invalid += 1;
      if (!facts) return;
      if (feature) counts.features += 1;
      for (const type of facts.types) countOf(types, type).records += 1;
      const representation = facts.representation ?? (feature ? 'geojson' : undefined);
      if (representation) countOf(representations, representation).records += 1;
      counts[facts.modelled ? 'withModel' : 'withoutModel'] += 1;
      counts[facts.id === undefined ? 'missing' : isIri(facts.id) ? 'uri' : 'notUri'] += 1;
    },
    take() {
      const taken = { ...counts, types: listOf(types), representations: listOf(representations) };
      last = undefined;
      types = new Map();
      representations = new Map();
      counts = none();
      return taken;
    },
  };
}

function none(): Record<Exclude<keyof SegmentCounts, 'types' | 'representations'>, number> {
  return { records: 0, invalid: 0, features: 0, withModel: 0, withoutModel: 0, uri: 0, notUri: 0, missing: 0 };
}

interface Count {
  records: number;
}

function countOf<Key>(counts: Map<Key, Count>, key: Key): Count {
  const known = counts.get(key);
  if (known) return known;
  const first = { records: 0 };
  counts.set(key, first);
  return first;
}

function listOf<Key>(counts: ReadonlyMap<Key, Count>): (readonly [Key, number])[] {
  return Array.from(counts, ([key, { records }]) => [key, records]);
}
