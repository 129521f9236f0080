import { eventKinds, type IdentityEvent, type MentionEvent, timeForms } from './comparison-event.js';
import { textOfBytes } from './exact-text.js';

/** What stands before the events: places are counted from there. */
export interface EventStart {
  readonly record: number;
  readonly line: number;
  /** UTF-16 units before the first byte, in its line. */
  readonly column: number;
}

const nowhere: EventStart = { record: 0, line: 0, column: 0 };

/** Reads what an `EventWriter` wrote. It is itself the event that was read last, so that reading makes no objects. */
export class EventReader implements IdentityEvent, MentionEvent {
  kind = 0;
  record = 0;
  line = 0;
  column = 0;
  idLine = 0;
  idColumn = 0;
  invalid = false;
  hash = 0;
  bytes: Uint8Array = new Uint8Array();
  start = 0;
  end = 0;
  instant = Number.NaN;
  timeForm: number = timeForms.none;
  timeStart = 0;
  timeEnd = 0;
  ordinal = 0;
  mentionedStart = 0;
  mentionedEnd = 0;
  /** Number of the record within what is read. */
  ownRecord = 0;
  #view = new DataView(this.bytes.buffer);
  #at = 0;
  #ownLine = 0;
  #from = nowhere;

  get mentioned(): Uint8Array {
    return this.bytes;
  }

  /** The number in front of the events. */
  open(bytes: Uint8Array, from: EventStart = nowhere): number {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = 4;
    this.#from = from;
    this.ownRecord = 0;
    this.#ownLine = 0;
    return this.#view.getUint32(0);
  }

  /** Reads the next event; false at the end. */
  next(): boolean {
    if (this.#at >= this.bytes.length) return false;
    const head = this.bytes[this.#at] as number;
    this.#at += 1;
    this.kind = head & 3;
    if (this.kind === eventKinds.beginning) {
      this.#run();
      return true;
    }
    this.#place();
    if (this.kind === eventKinds.identity) this.#identity(head);
    else if (this.kind === eventKinds.mention) this.#mention();
    else this.#run();
    return true;
  }

  /** The text of the identifier, the target or the beginning. */
  text(): string {
    return textOfBytes(this.bytes, this.start, this.end);
  }

  /** The time as the record writes it. */
  timeText(): string {
    if (this.timeForm === timeForms.text) return textOfBytes(this.bytes, this.timeStart, this.timeEnd);
    const text = new Date(this.instant).toISOString();
    return this.timeForm === timeForms.seconds ? text.replace('.000Z', 'Z') : text;
  }

  #identity(head: number): void {
    this.invalid = (head & 4) !== 0;
    this.timeForm = (head >> 3) & 3;
    const lines = (head & 32) === 0 ? 0 : this.#number();
    this.idLine = this.line + lines;
    this.idColumn = this.#number() + (this.#ownLine + lines === 1 ? this.#from.column : 0);
    this.#hash();
    this.#run();
    this.instant = Number.NaN;
    this.timeStart = 0;
    this.timeEnd = 0;
    if (this.timeForm === timeForms.none) return;
    this.instant = this.#view.getFloat64(this.#at);
    this.#at += 8;
    if (this.timeForm !== timeForms.text) return;
    this.timeEnd = this.#number();
    this.timeStart = this.#at;
    this.timeEnd += this.#at;
    this.#at = this.timeEnd;
  }

  #mention(): void {
    this.ordinal = this.#number();
    this.#hash();
    this.#run();
    this.mentionedEnd = this.#number();
    this.mentionedStart = this.#at;
    this.mentionedEnd += this.#at;
    this.#at = this.mentionedEnd;
  }

  #place(): void {
    this.ownRecord += this.#number();
    this.#ownLine += this.#number();
    this.record = this.#from.record + this.ownRecord;
    this.line = this.#from.line + this.#ownLine;
    this.column = this.#number() + (this.#ownLine === 1 ? this.#from.column : 0);
  }

  #number(): number {
    const { bytes } = this;
    let byte = bytes[this.#at] as number;
    this.#at += 1;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let unit = 128; ; unit *= 128) {
      byte = bytes[this.#at] as number;
      this.#at += 1;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  #hash(): void {
    this.hash = this.#view.getUint32(this.#at);
    this.#at += 4;
  }

  #run(): void {
    const size = this.#number();
    this.start = this.#at;
    this.end = this.#at + size;
    this.#at = this.end;
  }
}
