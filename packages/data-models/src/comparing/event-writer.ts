import { type EventPlace, type IdentityEvent, eventKinds, type MentionEvent, timeForms } from './comparison-event.js';

const headBytes = 4;
/** What an event takes at most beside the texts in it. */
const mostBytes = 96;

/**
 * Writes events one after the other, each place as the distance from the one before: an entity takes about 20 bytes beside
 * its identifier. The first four bytes are for whoever takes the events.
 */
export class EventWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = headBytes;
  #record = 0;
  #line = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#length === headBytes;
  }

  identity(event: IdentityEvent): void {
    const { start, end, timeForm, timeStart, timeEnd } = event;
    const lines = event.idLine - event.line;
    const head = eventKinds.identity | (event.invalid ? 4 : 0) | (timeForm << 3) | (lines > 0 ? 32 : 0);
    let at = this.#begin(head, end - start + timeEnd - timeStart, event);
    const bytes = this.#bytes;
    if (lines > 0) at = putNumber(bytes, at, lines);
    at = putNumber(bytes, at, event.idColumn);
    at = putHash(bytes, at, event.hash);
    at = putRun(bytes, at, event.bytes, start, end);
    if (timeForm !== timeForms.none) {
      this.#view.setFloat64(at, event.instant);
      at += 8;
      if (timeForm === timeForms.text) at = putRun(bytes, at, event.bytes, timeStart, timeEnd);
    }
    this.#length = at;
  }

  mention(event: MentionEvent): void {
    const { start, end, mentionedStart, mentionedEnd } = event;
    let at = this.#begin(eventKinds.mention, end - start + mentionedEnd - mentionedStart, event);
    const bytes = this.#bytes;
    at = putNumber(bytes, at, event.ordinal);
    at = putHash(bytes, at, event.hash);
    at = putRun(bytes, at, event.bytes, start, end);
    this.#length = putRun(bytes, at, event.mentioned, mentionedStart, mentionedEnd);
  }

  /** A unit of an attribute, met for the first time. */
  unit(place: EventPlace, said: Uint8Array): void {
    const at = this.#begin(eventKinds.unit, said.length, place);
    this.#length = putRun(this.#bytes, at, said, 0, said.length);
  }

  /** A beginning of identifiers, met for the first time. */
  beginning(from: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    bytes[this.#length] = eventKinds.beginning;
    this.#length = putRun(bytes, this.#length + 1, from, start, end);
  }

  /** What was written, behind a number of the caller's; it is overwritten by what comes next. */
  take(head: number): Uint8Array {
    this.#view.setUint32(0, head);
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = headBytes;
    this.#record = 0;
    this.#line = 0;
    return taken;
  }

  /** Writes the first byte and the place of an event that has so many bytes of text; gives where the rest goes. */
  #begin(head: number, texts: number, { record, line, column }: EventPlace): number {
    this.#reserve(texts);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at] = head;
    at = putNumber(bytes, at + 1, record - this.#record);
    at = putNumber(bytes, at, line - this.#line);
    this.#record = record;
    this.#line = line;
    return putNumber(bytes, at, column);
  }

  #reserve(texts: number): void {
    const needed = this.#length + mostBytes + texts;
    if (needed <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}

/** Writes a number in groups of seven bits, the lowest first; gives where it ends. */
function putNumber(bytes: Uint8Array, from: number, value: number): number {
  let at = from;
  let rest = value;
  // Numbers of records may go past the 32 bits that shifting keeps.
  for (; rest >= 0x80_00_00_00; rest = Math.floor(rest / 128), at += 1) bytes[at] = (rest % 128) | 128;
  for (; rest >= 128; rest >>= 7, at += 1) bytes[at] = (rest & 127) | 128;
  bytes[at] = rest;
  return at + 1;
}

function putHash(bytes: Uint8Array, at: number, hash: number): number {
  bytes[at] = hash >>> 24;
  bytes[at + 1] = hash >>> 16;
  bytes[at + 2] = hash >>> 8;
  bytes[at + 3] = hash;
  return at + 4;
}

function putRun(bytes: Uint8Array, from: number, text: Uint8Array, start: number, end: number): number {
  const size = end - start;
  const at = putNumber(bytes, from, size);
  if (size > 96) bytes.set(text.subarray(start, end), at);
  else for (let index = 0; index < size; index += 1) bytes[at + index] = text[start + index] as number;
  return at + size;
}
