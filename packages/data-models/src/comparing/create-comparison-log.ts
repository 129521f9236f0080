import type { AcceptedFacts, SpanList } from '../acceptor/acceptor.js';
import { type EventName, type IdentityEvent, type MentionEvent, timeForms } from './comparison-event.js';
import type { ComparisonLog, SegmentPlace } from './comparison-log.js';
import { createUnitNews } from './create-unit-news.js';
import { endOfBeginning } from './end-of-beginning.js';
import { EventWriter } from './event-writer.js';
import { putText } from './exact-text.js';
import { type HashBytes, hashBytes } from './hash-bytes.js';
import { hashBeginning, hashRest } from './hash-name.js';
import { idSpan, startOfFirstId, startOfIdKey, startOfValue } from './id-span.js';
import { RecentBeginnings } from './recent-beginnings.js';
import { RecentTexts } from './recent-texts.js';
import { bytesOfSaid } from './said.js';
import { movePlace } from './text-place.js';
import { timeFormOf } from './time-form.js';

/** How to write logs. */
export interface ComparisonLogOptions {
  /** What hashes depend on. The result does not; one that nobody can guess keeps others from making it slow. */
  readonly seed?: number;
  readonly hash?: HashBytes;
}

/** Targets that are remembered, so that most entities that point to the same one say so once: a power of 2. */
const mostTargets = 4096;
const longestRecent = 96;

/** Pointers whose bytes are kept, since they come again and again. */
const mostPointers = 100;

const nothing: Uint8Array = new Uint8Array();

/**
 * Starts a log; one serves all segments, one after the other, in the order of the file. Of units and targets, what was noted
 * is not noted again, as far as it is remembered: the file asks for the first of each.
 */
export function createComparisonLog(options: ComparisonLogOptions = {}): ComparisonLog {
  const { seed = 0, hash = hashBytes } = options;
  const events = new EventWriter();
  const units = createUnitNews();
  const ofIdentifiers = new RecentBeginnings();
  const ofTargets = new RecentBeginnings();
  const targets = new RecentTexts(mostTargets, longestRecent);
  let scratch = new Uint8Array(1024);
  let lastGiven: Uint8Array | undefined;
  let plain = nothing;
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
    beginning: 0,
    bytes: nothing,
    start: 0,
    end: 0,
    instant: Number.NaN,
    timeForm: timeForms.none,
    timeBytes: nothing,
    timeStart: 0,
    timeEnd: 0,
  };
  const mention: MentionEvent = {
    record: 0,
    line: 0,
    column: 0,
    ordinal: 0,
    hash: 0,
    beginning: 0,
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

  /** Takes a name, which has a number and a hash for what it begins with, and bytes and a hash of its own for the rest. */
  const setName = (name: EventName, bytes: Uint8Array, start: number, end: number, known: RecentBeginnings): void => {
    const rest = endOfBeginning(bytes, start, end);
    // That identifiers begin with nothing is told, too.
    if (!known.has(bytes, start, rest)) {
      const number = events.beginning(bytes, start, rest, known === ofIdentifiers);
      known.note(number, hashBeginning(hash, seed, bytes, start, rest));
    }
    name.beginning = rest > start ? known.number : 0;
    name.hash = hashRest(hash, seed, known.hash, bytes, rest, end);
    name.bytes = bytes;
    name.start = rest;
    name.end = end;
  };

  const addIdentity = (bytes: Uint8Array, start: number, end: number): void => {
    identity.idLine = place.line;
    identity.idColumn = place.column;
    setName(identity, bytes, start, end, ofIdentifiers);
    events.identity(identity);
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
    if (targets.hasOrTakes(slotOf(bytes, start, end), bytes, start, end)) return;
    setName(mention, bytes, start, end, ofTargets);
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
    addAccepted(given, start, facts, at, invalid) {
      if (given !== lastGiven) {
        lastGiven = given;
        // A buffer of Node is another class than other bytes: the code that reads them is quicker where it meets one only.
        plain = new Uint8Array(given.buffer, given.byteOffset, given.length);
      }
      const bytes = plain;
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
      // Mostly, only a bracket stands before it.
      if (key === value + 1) place.column += 1;
      else if (key > value) movePlace(place, bytes, value, key);
      identity.invalid = invalid;
      identity.timeBytes = bytes;
      setTime(identity, facts);
      addIdentity(bytes, facts.idStart, facts.idEnd);
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
      const idEnd = put(id, 0);
      const timeEnd = put(text, idEnd);
      identity.timeBytes = scratch;
      setTime(identity, { instant, timeStart: idEnd, timeEnd });
      addIdentity(scratch, 0, idEnd);
    },
    take() {
      // Their numbers are those of the log.
      ofIdentifiers.clear();
      ofTargets.clear();
      return events.take(seed);
    },
    forget() {
      units.clear();
      targets.clear();
    },
  };
}

function setTime(event: IdentityEvent, time: Pick<AcceptedFacts, 'instant' | 'timeStart' | 'timeEnd'>): void {
  event.instant = time.instant;
  event.timeStart = time.timeStart;
  event.timeEnd = time.timeEnd;
  event.timeForm = Number.isNaN(time.instant)
    ? timeForms.none
    : timeFormOf(event.timeBytes, time.timeStart, time.timeEnd);
}

/** Where a target is remembered: most differ in their last characters. */
function slotOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 3) return 0;
  const last = (bytes[end - 1] as number) + (bytes[end - 2] as number) * 10 + (bytes[end - 3] as number) * 100;
  return (last + end - start + (end - start > 3 ? (bytes[end - 4] as number) * 1000 : 0)) & (mostTargets - 1);
}
