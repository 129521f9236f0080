import { type Finding, finding } from '@ds4sscc/findings';
import { notAllCompared } from '../rules/dataset-rules.js';
import { idsNotCompared } from '../rules/identifier-rules.js';
import { backwardsFinding, danglingFinding, duplicateFinding, unitFinding } from './comparison-findings.js';
import { eventKinds } from './comparison-event.js';
import { createBeginnings, mostBeginnings } from './create-beginnings.js';
import { createHeldFindings } from './create-held-findings.js';
import { createNames, type Unresolved } from './create-names.js';
import { createUnitComparison, mostUnits } from './create-unit-comparison.js';
import { EventReader, type EventStart } from './event-reader.js';
import { textOfBytes } from './exact-text.js';
import { type HashBytes, hashBytes } from './hash-bytes.js';
import { hashBeginning, hashName, hashRest } from './hash-name.js';
import { IdentityTable } from './identity-table.js';
import { createNameBeginnings } from './name-beginnings.js';
import { RecentTexts } from './recent-texts.js';
import { saidIn } from './said.js';
import type { Spill } from './spill.js';

/** How to compare. */
export interface ComparisonOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Bytes that identifiers and targets of relationships may take in memory (32 MiB; 96 MiB where there is no `spill`). */
  readonly memory?: number;
  /** Takes what the memory does not hold: `spillTo`. Without it, what is not remembered is not compared, and a finding says so. */
  readonly spill?: Spill;
  /** Identifiers, and targets, that are remembered where there is no `spill` (1,000,000). */
  readonly maxIdentifiers?: number;
  /** Takes each finding; its location has the number of its record. */
  readonly onFinding: (finding: Finding) => void;
  readonly hash?: HashBytes;
}

/** Where a segment begins. */
export interface SegmentStart extends EventStart {
  /** The bytes of a record by its number within the segment, from 1; asked for only where a finding needs an excerpt. */
  readonly bytesOf?: (record: number) => Uint8Array | undefined;
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

/** Units of attributes that are known to be the same, as they were said: a power of 2. */
const mostRecentUnits = 1024;
const longestRecent = 160;

/**
 * Starts comparing the entities of one file. Names are held in memory as long as it suffices; all that is said of the other
 * ones goes to the spill store, in partitions, and is compared at the end, one partition after the other. So the result is
 * exact whatever the number of entities, and the same whatever the hashes are.
 */
export function createComparison(options: ComparisonOptions): Comparison {
  const { source, spill, maxIdentifiers = 1_000_000, onFinding, hash = hashBytes } = options;
  const { memory = (spill ? 32 : 96) * mebibyte } = options;
  const nameBeginnings = createNameBeginnings();
  const events = new EventReader(nameBeginnings);
  const table = new IdentityTable(memory);
  const beginnings = createBeginnings();
  const compareUnit = createUnitComparison();
  const recentUnits = new RecentTexts(mostRecentUnits, longestRecent);
  const bounded = new Set<string>();
  let seed: number | undefined;
  let here: SegmentStart = { record: 0, line: 0, column: 0 };
  let lastRecord = 0;
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

  const spilt = spill?.({
    source,
    memory,
    table,
    beginnings: nameBeginnings,
    hash,
    seed: () => seed ?? 0,
    onDuplicate: countDuplicate,
    onFinding,
  });

  const names = createNames<EventReader, EventReader>(
    table,
    nameBeginnings,
    spill ? Number.POSITIVE_INFINITY : maxIdentifiers,
    {
      duplicate(event, first) {
        countDuplicate(event);
        onFinding(duplicateFinding(source, event, first, bytesHere()));
      },
      backwards: (event, latest) => onFinding(backwardsFinding(source, event, latest, bytesHere())),
      beyondIdentity(event) {
        if (spilt) spilt.identity(event);
        else bound('identifiers', names.counts.identifiers, '/id');
      },
      beyondMention(event) {
        if (spilt) spilt.mention(event);
        else bound('targets of relationships', names.counts.targets, '');
      },
    },
  );

  const beginning = (): void => {
    const { bytes, start, end } = events;
    if (events.ofIdentifiers) beginnings.add(textOfBytes(bytes, start, end));
    events.numberBeginning(nameBeginnings.numberOf(bytes, start, end));
  };

  /** The hash that the name would have in a log that was written with the seed of the first one. */
  const hashAnew = (): number => {
    const { bytes, start, end } = events;
    if (events.beginning === 0) return hashName(hash, seed ?? 0, bytes, start, end);
    const before = nameBeginnings.bytesOf(events.beginning);
    const ofBeginning = hashBeginning(hash, seed ?? 0, before, 0, before.length);
    return hashRest(hash, seed ?? 0, ofBeginning, bytes, start, end);
  };

  const unit = (): void => {
    // What was said in the same words before is the same again.
    const { bytes, start, end } = events;
    if (recentUnits.hasOrTakes(hash(bytes, start, end, 0) & (mostRecentUnits - 1), bytes, start, end)) return;
    const said = saidIn(events.bytes, events.start, events.end);
    const [type = '', attribute = '', text = ''] = said;
    const verdict = compareUnit(type, attribute, text);
    if (verdict.is === 'beyond') bound('units', mostUnits, '');
    else if (verdict.is === 'changed') onFinding(unitFinding(source, events, said, verdict.first, bytesHere()));
  };

  return {
    add(log, start) {
      here = start;
      const logSeed = events.openLog(log, start);
      seed ??= logSeed;
      while (events.next()) {
        if (events.kind === eventKinds.beginning) {
          beginning();
          continue;
        }
        lastRecord = events.record;
        if (events.kind === eventKinds.unit) {
          unit();
          continue;
        }
        if (logSeed !== seed) events.hash = hashAnew();
        if (events.kind === eventKinds.identity) names.identity(events);
        else names.mention(events);
      }
    },
    end(complete) {
      const dangling = spilt?.lateFindings(lastRecord) ?? createHeldFindings();
      let firstOpen: Unresolved | undefined;
      // With an identifier missing, any target may be there after all.
      const isExact = (): boolean => complete && !spilt?.failed && !bounded.has('identifiers');
      const open = (mention: Unresolved): void => {
        if (!isExact()) return;
        if (!firstOpen || isBefore(mention, firstOpen)) firstOpen = mention;
        const beginning = beginnings.sharedBy(mention.target);
        if (beginning !== undefined)
          dangling.add(mention.record, mention.ordinal, danglingFinding(source, mention, beginning));
      };
      for (const mention of names.unresolved()) open(mention);
      spilt?.compare(lastRecord, open);
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

function isBefore(one: Unresolved, other: Unresolved): boolean {
  return one.record < other.record || (one.record === other.record && one.ordinal < other.ordinal);
}
