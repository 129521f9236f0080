import { isIri } from '../checks/uri.js';
import type { EntityFacts } from '../checks/check-entity.js';
import type { Representation } from '../representation.js';
import type { SegmentCounts } from './segment-result.js';

/** Counts the records of a segment. */
export interface SegmentCounter {
  /** A record that an acceptor accepted: it is valid, and a model describes it. */
  addAccepted(type: string, representation: Representation): void;
  /** A record that was checked; without facts, one that could not be read. */
  addChecked(facts: EntityFacts | undefined, feature: boolean, invalid: boolean): void;
  /** The counts, and a new beginning. */
  take(): SegmentCounts;
}

/** Starts counting. */
export function createSegmentCounts(): SegmentCounter {
  let types = new Map<string, number>();
  let representations = new Map<Representation | 'geojson', number>();
  let counts = none();
  return {
    addAccepted(type, representation) {
      counts.records += 1;
      counts.withModel += 1;
      counts.uri += 1;
      increment(types, type);
      increment(representations, representation);
    },
    addChecked(facts, feature, invalid) {
      counts.records += 1;
      if (invalid) counts.invalid += 1;
      if (!facts) return;
      if (feature) counts.features += 1;
      for (const type of facts.types) increment(types, type);
      const representation = facts.representation ?? (feature ? 'geojson' : undefined);
      if (representation) increment(representations, representation);
      counts[facts.modelled ? 'withModel' : 'withoutModel'] += 1;
      counts[facts.id === undefined ? 'missing' : isIri(facts.id) ? 'uri' : 'notUri'] += 1;
    },
    take() {
      const taken = { ...counts, types: [...types], representations: [...representations] };
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

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
