import { type IdentityEvent, eventKinds, type MentionEvent, timeForms } from './comparison-event.js';

const headBytes = 4;

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
    const form = event.timeForm;
    this.#reserve(64 + (event.end - event.start) + (event.timeEnd - event.timeStart));
    const lines = event.idLine - event.line;
    this.#byte(eventKinds.identity | (event.invalid ? 4 : 0) | (form << 3) | (lines > 0 ? 32 : 0));
    this.#place(event.record, event.line, event.column);
    if (lines > 0) this.#number(lines);
    this.#number(event.idColumn);
    this.#hash(event.hash);
    this.#run(event.bytes, event.start, event.end);
    if (form === timeForms.none) return;
    this.#view.setFloat64(this.#length, event.instant);
    this.#length += 8;
    if (form === timeForms.text) this.#run(event.bytes, event.timeStart, event.timeEnd);
  }

  mention(event: MentionEvent): void {
    this.#reserve(64 + (event.end - event.start) + (event.mentionedEnd - event.mentionedStart));
    this.#byte(eventKinds.mention);
    this.#place(event.record, event.line, event.column);
    this.#number(event.ordinal);
    this.#hash(event.hash);
    this.#run(event.bytes, event.start, event.end);
    this.#run(event.mentioned, event.mentionedStart, event.mentionedEnd);
  }

  /** A unit of an attribute, met for the first time. */
  unit(place: { readonly record: number; readonly line: number; readonly column: number }, said: Uint8Array): void {
    this.#reserve(64 + said.length);
    this.#byte(eventKinds.unit);
    this.#place(place.record, place.line, place.column);
    this.#run(said, 0, said.length);
  }

  /** A beginning of identifiers, met for the first time. */
  beginning(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(64 + (end - start));
    this.#byte(eventKinds.beginning);
    this.#run(bytes, start, end);
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

  #reserve(size: number): void {
    const needed = this.#length + size;
    if (needed <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  #byte(value: number): void {
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #place(record: number, line: number, column: number): void {
    this.#number(record - this.#record);
    this.#number(line - this.#line);
    this.#number(column);
    this.#record = record;
    this.#line = line;
  }

  #number(value: number): void {
    let rest = value;
    // Numbers of records may go past the 32 bits that shifting keeps.
    for (; rest >= 0x80_00_00_00; rest = Math.floor(rest / 128)) this.#byte((rest % 128) | 128);
    for (; rest >= 128; rest >>= 7) this.#byte((rest & 127) | 128);
    this.#byte(rest);
  }

  #hash(value: number): void {
    this.#view.setUint32(this.#length, value);
    this.#length += 4;
  }

  #run(from: Uint8Array, start: number, end: number): void {
    const size = end - start;
    this.#number(size);
    const bytes = this.#bytes;
    const at = this.#length;
    if (size > 96) bytes.set(from.subarray(start, end), at);
    else for (let index = 0; index < size; index += 1) bytes[at + index] = from[start + index] as number;
    this.#length = at + size;
  }
}
