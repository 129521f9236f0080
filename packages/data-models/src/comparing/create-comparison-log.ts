import type { AcceptedFacts, SpanList } from '../acceptor/acceptor.js';
import { type IdentityEvent, type MentionEvent, timeForms } from './comparison-event.js';
import type { ComparisonLog, SegmentPlace } from './comparison-log.js';
import { createUnitNews } from './create-unit-news.js';
import { endOfBeginning } from './end-of-beginning.js';
import { EventWriter } from './event-writer.js';
import { putText } from './exact-text.js';
import { type HashBytes, hashBytes } from './hash-bytes.js';
import { idSpan, startOfFirstId, startOfIdKey, startOfValue } from './id-span.js';
import { RecentTexts } from './recent-texts.js';
import { bytesOfSaid } from './said.js';
import { movePlace } from './text-place.js';
import { timeFormOf } from './time-form.js';
import { copyBytes } from '../reading/copy-bytes.js';

/** How to write logs. */
export interface ComparisonLogOptions {
  /** What hashes depend on. The result does not; one that nobody can guess keeps others from making it slow. */
  readonly seed?: number;
  readonly hash?: HashBytes;
}

/** Targets that a log remembers, so that most entities that point to the same one say so once: a power of 2. */
const mostTargets = 1024;
/** Beginnings of identifiers that a log remembers. */
const mostBeginnings = 1000;

/** The same in front of them, by the last letters; entities of several kinds often come in turns. */
const mostRecentBeginnings = 64;
const longestRecent = 96;

/** Pointers whose bytes are kept, since they come again and again. */
const mostPointers = 100;

const nothing = new Uint8Array();

/**
 * Starts a log; one serves all segments, one after the other. Only what is new within the segment is noted of units,
 * beginnings and (as far as they are remembered) targets: the file asks for the first of each.
 */
export function createComparisonLog(options: ComparisonLogOptions = {}): ComparisonLog {
  const { seed = 0, hash = hashBytes } = options;
  const events = new EventWriter();
  const units = createUnitNews();
  const beginnings = new Set<string>();
  const recentBeginnings = new RecentTexts(mostRecentBeginnings, longestRecent);
  const targets = new RecentTexts(mostTargets, longestRecent);
  let scratch = new Uint8Array(1024);
  const written = new Map<string, { readonly attribute: string; readonly bytes: Uint8Array }>();
  const place = { line: 0, column: 0 };
  const identity: IdentityEvent = {
    record: 0,
    line: 0,
    column: 0,
    idLine: 0,
    idColumn: 0,
    invalid: false,
    hash: 0,
    bytes: nothing,
    start: 0,
    end: 0,
    instant: Number.NaN,
    timeForm: timeForms.none,
    timeStart: 0,
    timeEnd: 0,
  };
  const mention: MentionEvent = {
    record: 0,
    line: 0,
    column: 0,
    ordinal: 0,
    hash: 0,
    bytes: nothing,
    start: 0,
    end: 0,
    mentioned: nothing,
    mentionedStart: 0,
    mentionedEnd: 0,
  };

  /** Takes the place of the value of a record, which white space may precede. */
  const enter = (bytes: Uint8Array, start: number, at: SegmentPlace): number => {
    const value = startOfValue(bytes, start);
    place.line = at.line;
    place.column = at.column;
    if (value > start) movePlace(place, bytes, start, value);
    identity.record = mention.record = at.record;
    identity.line = mention.line = place.line;
    identity.column = mention.column = place.column;
    return value;
  };

  const addIdentity = (): void => {
    identity.idLine = place.line;
    identity.idColumn = place.column;
    const { bytes, start, end } = identity;
    identity.hash = hash(bytes, start, end, seed);
    const to = endOfBeginning(bytes, start, end);
    // The last byte is the same in most of them.
    const slot =
      to - start < 3
        ? 0
        : ((bytes[to - 2] as number) * 5 + (bytes[to - 3] as number) + to - start) % mostRecentBeginnings;
    if (!recentBeginnings.hasOrTakes(slot, bytes, start, to)) noteBeginning(bytes, start, to);
    events.identity(identity);
  };

  const noteBeginning = (bytes: Uint8Array, start: number, end: number): void => {
    const key = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 200)));
    // A longer one is told again, which does no harm.
    const known = end - start <= 200 && beginnings.has(key);
    if (known) return;
    if (beginnings.size < mostBeginnings) beginnings.add(key);
    events.beginning(bytes, start, end);
  };

  /** Writes a text where names are put together; gives where it ends. */
  const put = (text: string, at: number): number => {
    const most = at + 3 * text.length;
    if (most > scratch.length) {
      const larger = new Uint8Array(most * 2);
      larger.set(scratch.subarray(0, at));
      scratch = larger;
    }
    return putText(text, scratch, at);
  };

  const mentionedBytes = (attribute: string, pointer: string): Uint8Array => {
    const known = written.get(pointer);
    if (known?.attribute === attribute) return known.bytes;
    const bytes = bytesOfSaid(attribute, pointer);
    if (written.size < mostPointers) written.set(pointer, { attribute, bytes });
    return bytes;
  };

  const addMention = (bytes: Uint8Array, start: number, end: number, attribute: string, pointer: string): void => {
    mention.hash = hash(bytes, start, end, seed);
    if (targets.hasOrTakes(mention.hash & (mostTargets - 1), bytes, start, end)) return;
    mention.bytes = bytes;
    mention.start = start;
    mention.end = end;
    mention.mentioned = mentionedBytes(attribute, pointer);
    mention.mentionedEnd = mention.mentioned.length;
    events.mention(mention);
  };

  const addUnits = (bytes: Uint8Array, type: string, said: SpanList): void => {
    for (let index = 0; index < said.count; index += 1) {
      const start = said.starts[index] as number;
      const end = said.ends[index] as number;
      const unit = units.inBytes(type, said.names[index] as string, bytes, start, end);
      if (unit !== undefined)
        events.unit(identity, bytesOfSaid(type, said.names[index] as string, unit, said.pointers[index] as string));
    }
  };

  return {
    addAccepted(bytes, start, facts, at) {
      const value = enter(bytes, start, at);
      addUnits(bytes, facts.type, facts.units);
      const { targets: said } = facts;
      for (let index = 0; index < said.count; index += 1) {
        mention.ordinal = index;
        const from = said.starts[index] as number;
        const to = said.ends[index] as number;
        addMention(bytes, from, to, said.names[index] as string, said.pointers[index] as string);
      }
      const key = startOfIdKey(bytes, facts.idStart);
      if (key > value) movePlace(place, bytes, value, key);
      identity.invalid = false;
      identity.bytes = bytes;
      identity.start = facts.idStart;
      identity.end = facts.idEnd;
      setTime(identity, facts);
      addIdentity();
    },
    addChecked(bytes, { id, types, links, keysOnce = false }, at, invalid) {
      const value = enter(bytes, 0, at);
      const type = types.length === 1 ? (types[0] as string) : types.join(' and ');
      for (const { attribute, value: unit, pointer } of links.units)
        if (units.isNews(type, attribute, unit)) events.unit(identity, bytesOfSaid(type, attribute, unit, pointer()));
      let ordinal = 0;
      for (const { attribute, value: target, pointer } of links.targets) {
        mention.ordinal = ordinal;
        const end = put(target, 0);
        addMention(scratch, 0, end, attribute, pointer());
        ordinal += 1;
      }
      if (id === undefined) return;
      const start = keysOnce ? startOfFirstId(bytes) : idSpan(bytes).start;
      if (start > value) movePlace(place, bytes, value, start);
      const { text = '', instant = Number.NaN } = links.time ?? {};
      identity.invalid = invalid;
      identity.start = 0;
      identity.end = put(id, 0);
      const timeEnd = put(text, identity.end);
      identity.bytes = scratch;
      setTime(identity, { instant, timeStart: identity.end, timeEnd });
      addIdentity();
    },
    take() {
      const log = copyBytes(events.take(seed));
      units.clear();
      beginnings.clear();
      recentBeginnings.clear();
      targets.clear();
      written.clear();
      return log;
    },
  };
}

function setTime(event: IdentityEvent, time: Pick<AcceptedFacts, 'instant' | 'timeStart' | 'timeEnd'>): void {
  event.instant = time.instant;
  event.timeStart = time.timeStart;
  event.timeEnd = time.timeEnd;
  event.timeForm = Number.isNaN(time.instant) ? timeForms.none : timeFormOf(event.bytes, time.timeStart, time.timeEnd);
}
