import type { IdentityEvent, MentionEvent } from './comparison-event.js';
import type { IdentityTable } from './identity-table.js';
import { textOfBytes } from './exact-text.js';
import type { NameBeginnings } from './name-beginnings.js';
import { saidIn } from './said.js';

/** A relationship to a name that no record has. */
export interface Unresolved {
  readonly record: number;
  readonly line: number;
  readonly column: number;
  readonly ordinal: number;
  readonly target: string;
  readonly attribute: string;
  readonly pointer: string;
}

/** What becomes of events. */
export interface NameSink<Identity extends IdentityEvent, Mention extends MentionEvent> {
  /** The identifier names an earlier record. */
  duplicate(event: Identity, first: number): void;
  /** The entity was there already, at a later time. */
  backwards(event: Identity, latest: number): void;
  /** The name is not among the ones that are held, and there is no room for it. */
  beyondIdentity(event: Identity): void;
  beyondMention(event: Mention): void;
}

/** Names that are held in memory, and what was said of them. */
export interface Names<Identity extends IdentityEvent, Mention extends MentionEvent> {
  identity(event: Identity): void;
  mention(event: Mention): void;
  /** How many identifiers are held, and how many names that were only mentioned. */
  readonly counts: { readonly identifiers: number; readonly targets: number };
  /** What was mentioned and is no identifier, in the order in which it was mentioned. */
  unresolved(): Iterable<Unresolved>;
}

const placeBytes = 24;

/**
 * Starts with an empty table. Once a name finds no room, no other gets in: so a name that is not held was never met before, and
 * all that is said of it goes beyond.
 */
export function createNames<Identity extends IdentityEvent, Mention extends MentionEvent>(
  table: IdentityTable,
  beginnings: NameBeginnings,
  most: number,
  sink: NameSink<Identity, Mention>,
): Names<Identity, Mention> {
  const counts = { identifiers: 0, targets: 0 };
  let isFull = false;

  const setIdentity = (entry: number, event: Identity): void => {
    counts.identifiers += 1;
    table.setRecord(entry, event.record);
    if (!Number.isNaN(event.instant)) table.setTime(entry, event.instant);
  };

  return {
    counts,
    identity(event) {
      const { instant } = event;
      const known = table.find(event);
      const first = known === 0 ? 0 : table.recordOf(known);
      if (first !== 0) {
        sink.duplicate(event, first);
        if (Number.isNaN(instant)) return;
        const latest = table.timeOf(known);
        if (instant < latest) sink.backwards(event, latest);
        else table.setTime(known, instant);
        return;
      }
      if (counts.identifiers >= most || (known === 0 && isFull)) return sink.beyondIdentity(event);
      if (known !== 0) {
        counts.targets -= 1;
        return setIdentity(known, event);
      }
      const entry = table.add(event, 0);
      if (entry !== 0) return setIdentity(entry, event);
      isFull = true;
      sink.beyondIdentity(event);
    },
    mention(event) {
      const { mentioned, mentionedStart, mentionedEnd } = event;
      if (table.find(event) !== 0) return;
      if (isFull || counts.targets >= most) return sink.beyondMention(event);
      const entry = table.add(event, placeBytes + mentionedEnd - mentionedStart);
      isFull = entry === 0;
      if (isFull) return sink.beyondMention(event);
      counts.targets += 1;
      const attached = table.attachedTo(entry);
      const view = new DataView(attached.buffer, attached.byteOffset);
      view.setFloat64(0, event.record);
      view.setFloat64(8, event.line);
      view.setUint32(16, event.column);
      view.setUint32(20, event.ordinal);
      attached.set(mentioned.subarray(mentionedStart, mentionedEnd), placeBytes);
    },
    *unresolved() {
      for (let entry = table.entryAfter(0); entry !== 0; entry = table.entryAfter(entry)) {
        if (table.recordOf(entry) !== 0) continue;
        const attached = table.attachedTo(entry);
        // An identifier beyond the bound has nothing attached, and is none that was only mentioned.
        if (attached.length === 0) continue;
        const view = new DataView(attached.buffer, attached.byteOffset);
        const [attribute = '', pointer = ''] = saidIn(attached, placeBytes, attached.length);
        const rest = table.restOf(entry);
        const target = beginnings.textOf(table.beginningOf(entry)) + textOfBytes(rest, 0, rest.length);
        yield {
          record: view.getFloat64(0),
          line: view.getFloat64(8),
          column: view.getUint32(16),
          ordinal: view.getUint32(20),
          target,
          attribute,
          pointer,
        };
      }
    },
  };
}
