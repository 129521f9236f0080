import { finding } from '@ds4sscc/findings';
import { idsNotKept } from '../rules/identifier-rules.js';
import { systemReason } from '../system-reason.js';
import { backwardsFinding, duplicateFinding } from './comparison-findings.js';
import { eventKinds } from './comparison-event.js';
import { createLateFindings, mostLateStreams } from './create-late-findings.js';
import { createNames } from './create-names.js';
import { createPartitions, type Partitions, partitionCount } from './create-partitions.js';
import { EventReader } from './event-reader.js';
import type { LateFindings } from './late-findings.js';
import type { Spill } from './spill.js';
import type { SpillStore } from '@ds4sscc/findings/spill';

/**
 * Puts what the memory of a comparison does not hold into a store, in partitions, which are compared at the end, one after
 * the other.
 */
export function spillTo(store: SpillStore): Spill {
  return ({ source, memory, table, beginnings, hash, seed, onDuplicate, onFinding }) => {
    let streams = 0;
    let failed = false;
    let partitions: Partitions | undefined;

    const fail = (error: unknown): void => {
      if (!failed) onFinding(finding(idsNotKept, { source }, { why: systemReason(error) }));
      failed = true;
    };

    const takeStreams = (count: number): number => {
      streams += count;
      return streams - count;
    };

    const newPartitions = (): Partitions => {
      const firstStream = takeStreams(partitionCount);
      const blockBytes = Math.min(65_536, Math.max(512, memory >> 10));
      // Names that share a partition are divided by another hash when it is too large.
      return createPartitions({ store, firstStream, hash, seed: ~seed() + firstStream, blockBytes, onFailure: fail });
    };

    const lateFindings = (records: number): LateFindings =>
      createLateFindings({ store, firstStream: takeStreams(mostLateStreams), records, onFailure: fail });

    return {
      get failed() {
        return failed;
      },
      identity: (event) => (partitions ??= newPartitions()).identity(event),
      mention: (event) => (partitions ??= newPartitions()).mention(event),
      lateFindings,
      compare(records, open) {
        if (!partitions) return;
        const events = new EventReader(beginnings);
        const late = lateFindings(records);
        const work = [...partitions.blocks()];
        for (let blocks = work.pop(); blocks; blocks = work.pop()) {
          // What is too much for the memory is divided again.
          let beyond: Partitions | undefined;
          // The memory of what was compared before serves the partition.
          table.clear();
          const held = createNames<EventReader, EventReader>(table, beginnings, Number.POSITIVE_INFINITY, {
            duplicate(event, first) {
              onDuplicate(event);
              late.add(event.record, 0, duplicateFinding(source, event, first));
            },
            backwards: (event, latest) => late.add(event.record, 1, backwardsFinding(source, event, latest)),
            beyondIdentity: (event) => (beyond ??= newPartitions()).identity(event),
            beyondMention: (event) => (beyond ??= newPartitions()).mention(event),
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
        late.drain(onFinding);
      },
    };
  };
}
