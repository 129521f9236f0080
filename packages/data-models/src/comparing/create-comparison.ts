import { type Finding, finding } from '@ds4sscc/findings';
import { notAllCompared } from '../rules/dataset-rules.js';
import { idsNotCompared, idsNotKept } from '../rules/identifier-rules.js';
import { systemReason } from '../system-reason.js';
import { backwardsFinding, danglingFinding, duplicateFinding, unitFinding } from './comparison-findings.js';
import { eventKinds } from './comparison-event.js';
import { createBeginnings, mostBeginnings } from './create-beginnings.js';
import { createLateFindings, type LateFindings, mostLateStreams } from './create-late-findings.js';
import { createNames, type Unresolved } from './create-names.js';
import { createPartitions, type Partitions, partitionCount } from './create-partitions.js';
import { createUnitComparison, mostUnits } from './create-unit-comparison.js';
import { EventReader, type EventStart } from './event-reader.js';
import { type HashBytes, hashBytes } from './hash-bytes.js';
import { IdentityTable } from './identity-table.js';
import { saidIn } from './said.js';
import type { SpillStore } from './spill-store.js';

/** How to compare. */
export interface ComparisonOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Bytes that identifiers and targets of relationships may take in memory (32 MiB; 96 MiB where there is no `spill`). */
  readonly memory?: number;
  /** Takes what the memory does not hold. Without one, what is not remembered is not compared, and a finding says so. */
  readonly spill?: SpillStore;
  /** Identifiers, and targets, that are remembered where there is no `spill` (1,000,000). */
  readonly maxIdentifiers?: number;
  /** Takes each finding; its location has the number of its record. */
  readonly onFinding: (finding: Finding) => void;
  readonly hash?: HashBytes;
}

/** Where a segment begins. */
export interface SegmentStart extends EventStart {
  /** The bytes of a record by its number within the segment, from 1; asked for only where a finding needs an excerpt. */
  readonly bytesOf?: (record: number) => Uint8Array;
}

/** What the comparison adds to the summary of a file. */
export interface ComparisonCounts {
  readonly duplicates: number;
  /** Records that are invalid by the comparison alone. */
  readonly invalid: number;
}

/** Compares the entities of one file. */
export interface Comparison {
  /** Takes the log of the next segment; segments come in file order. */
  add(log: Uint8Array, start: SegmentStart): void;
  /** Says what can be said only at the end. `complete`: no record was missed. */
  end(complete: boolean): ComparisonCounts;
}

const mebibyte = 1024 * 1024;

/**
 * Starts comparing the entities of one file. Names are held in memory as long as it suffices; all that is said of the other
 * ones goes to the spill store, in partitions, and is compared at the end, one partition after the other. So the result is
 * exact whatever the number of entities, and the same whatever the hashes are.
 */
export function createComparison(options: ComparisonOptions): Comparison {
  const { source, spill, maxIdentifiers = 1_000_000, onFinding, hash = hashBytes } = options;
  const { memory = (spill ? 32 : 96) * mebibyte } = options;
  const events = new EventReader();
  const table = new IdentityTable(memory);
  const beginnings = createBeginnings();
  const compareUnit = createUnitComparison();
  const bounded = new Set<string>();
  let seed: number | undefined;
  let here: SegmentStart = { record: 0, line: 0, column: 0 };
  let lastRecord = 0;
  let streams = 0;
  let failed = false;
  let partitions: Partitions | undefined;
  let duplicates = 0;
  let invalid = 0;

  const bytesHere = (): Uint8Array | undefined => here.bytesOf?.(events.ownRecord);

  const countDuplicate = (event: EventReader): void => {
    duplicates += 1;
    if (!event.invalid) invalid += 1;
  };

  const bound = (what: string, most: number, pointer: string): void => {
    if (bounded.has(what)) return;
    bounded.add(what);
    const { line, column, idLine, idColumn, record } = events;
    if (what === 'identifiers') {
      const location = { source, line: idLine, column: idColumn, pointer, record };
      onFinding(finding(idsNotCompared, location, { bound: most }));
    } else onFinding(finding(notAllCompared, { source, line, column, pointer, record }, { what, bound: most }));
  };

  const fail = (error: unknown): void => {
    if (!failed) onFinding(finding(idsNotKept, { source }, { why: systemReason(error) }));
    failed = true;
  };

  const takeStreams = (count: number): number => {
    streams += count;
    return streams - count;
  };

  const newPartitions = (store: SpillStore): Partitions => {
    const firstStream = takeStreams(partitionCount);
    const blockBytes = Math.min(65_536, Math.max(512, memory >> 9));
    // Names that share a partition are divided by another hash when it is too large.
    return createPartitions({
      store,
      firstStream,
      hash,
      seed: ~(seed ?? 0) + firstStream,
      blockBytes,
      onFailure: fail,
    });
  };

  const names = createNames<EventReader, EventReader>(table, spill ? Number.POSITIVE_INFINITY : maxIdentifiers, {
    duplicate(event, first) {
      countDuplicate(event);
      onFinding(duplicateFinding(source, event, first, bytesHere()));
    },
    backwards: (event, latest) => onFinding(backwardsFinding(source, event, latest, bytesHere())),
    beyondIdentity(event) {
      if (spill) (partitions ??= newPartitions(spill)).identity(event);
      else bound('identifiers', names.counts.identifiers, '/id');
    },
    beyondMention(event) {
      if (spill) (partitions ??= newPartitions(spill)).mention(event);
      else bound('targets of relationships', names.counts.targets, '');
    },
  });

  const unit = (): void => {
    const said = saidIn(events.bytes, events.start, events.end);
    const [type = '', attribute = '', text = ''] = said;
    const verdict = compareUnit(type, attribute, text);
    if (verdict.is === 'beyond') bound('units', mostUnits, '');
    else if (verdict.is === 'changed') onFinding(unitFinding(source, events, said, verdict.first, bytesHere()));
  };

  /** Compares what is in partitions, and divides again what is too much for the memory. */
  const compareSpilt = (spilt: Partitions, store: SpillStore, late: LateFindings, open: OpenMentions): void => {
    const work = [...spilt.blocks()];
    for (let blocks = work.pop(); blocks; blocks = work.pop()) {
      let beyond: Partitions | undefined;
      // The memory of what was compared before serves the partition.
      table.clear();
      const held = createNames<EventReader, EventReader>(table, Number.POSITIVE_INFINITY, {
        duplicate(event, first) {
          countDuplicate(event);
          late.add(event.record, 0, duplicateFinding(source, event, first));
        },
        backwards: (event, latest) => late.add(event.record, 1, backwardsFinding(source, event, latest)),
        beyondIdentity: (event) => (beyond ??= newPartitions(store)).identity(event),
        beyondMention: (event) => (beyond ??= newPartitions(store)).mention(event),
      });
      for (const block of blocks) {
        events.open(block);
        while (events.next())
          if (events.kind === eventKinds.identity) held.identity(events);
          else held.mention(events);
      }
      for (const mention of held.unresolved()) open(mention);
      if (beyond) for (const more of beyond.blocks()) work.push(more);
    }
  };

  return {
    add(log, start) {
      here = start;
      const logSeed = events.open(log, start);
      seed ??= logSeed;
      while (events.next()) {
        if (events.kind === eventKinds.beginning) {
          beginnings.add(events.text());
          continue;
        }
        lastRecord = events.record;
        if (events.kind === eventKinds.unit) {
          unit();
          continue;
        }
        if (logSeed !== seed) events.hash = hash(events.bytes, events.start, events.end, seed);
        if (events.kind === eventKinds.identity) names.identity(events);
        else names.mention(events);
      }
    },
    end(complete) {
      const lateOptions = { ...(spill && { store: spill }), records: lastRecord, onFailure: fail };
      const newLate = (): LateFindings =>
        createLateFindings({ ...lateOptions, firstStream: takeStreams(mostLateStreams) });
      const late = newLate();
      const dangling = newLate();
      let firstOpen: Unresolved | undefined;
      // With an identifier missing, any target may be there after all.
      const isExact = (): boolean => complete && !failed && !bounded.has('identifiers');
      const open: OpenMentions = (mention) => {
        if (!isExact()) return;
        if (!firstOpen || isBefore(mention, firstOpen)) firstOpen = mention;
        const beginning = beginnings.sharedBy(mention.target);
        if (beginning !== undefined)
          dangling.add(mention.record, mention.ordinal, danglingFinding(source, mention, beginning));
      };
      for (const mention of names.unresolved()) open(mention);
      if (spill && partitions) compareSpilt(partitions, spill, late, open);
      late.drain(onFinding);
      if (!isExact()) return { duplicates, invalid };
      dangling.drain(onFinding);
      if (beginnings.isCutOff && firstOpen) {
        const { line, column, pointer, record } = firstOpen;
        const facts = { what: 'beginnings of identifiers', bound: mostBeginnings };
        onFinding(finding(notAllCompared, { source, line, column, pointer, record }, facts));
      }
      return { duplicates, invalid };
    },
  };
}

type OpenMentions = (mention: Unresolved) => void;

function isBefore(one: Unresolved, other: Unresolved): boolean {
  return one.record < other.record || (one.record === other.record && one.ordinal < other.ordinal);
}
