import {
  eventKinds,
  eventWord,
  eventWords,
  type IdentityEvent,
  type MentionEvent,
  timeForms,
} from './comparison-event.js';
import { textOfBytes } from './exact-text.js';
import type { NameBeginnings } from './name-beginnings.js';

/** What stands before the events: places are counted from there. */
export interface EventStart {
  readonly record: number;
  readonly line: number;
  /** UTF-16 units before the first byte, in its line. */
  readonly column: number;
}

const nowhere: EventStart = { record: 0, line: 0, column: 0 };
const headWords = 2;
const nothing = new Uint8Array();
const instants = new Float64Array(1);
const instantWords = new Int32Array(instants.buffer);
const beyond = 2 ** 32;

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
  beginning = 0;
  bytes: Uint8Array = nothing;
  start = 0;
  end = 0;
  instant = Number.NaN;
  timeForm: number = timeForms.none;
  timeBytes: Uint8Array = nothing;
  timeStart = 0;
  timeEnd = 0;
  ordinal = 0;
  mentioned: Uint8Array = nothing;
  mentionedStart = 0;
  mentionedEnd = 0;
  /** Of a beginning: whether identifiers have it, not only targets. */
  ofIdentifiers = false;
  /** Number of the record within what is read. */
  ownRecord = 0;
  readonly #beginnings: NameBeginnings;
  #log: Uint8Array = nothing;
  #words: Int32Array = new Int32Array(headWords);
  #texts = 0;
  #at = 0;
  #end = 0;
  #from = nowhere;
  /** By the number of a beginning in what is read: its number in the file, and where it stands. */
  #numbers: number[] | undefined;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** `beginnings`: those of the file. */
  constructor(beginnings: NameBeginnings) {
    this.#beginnings = beginnings;
  }

  /** Begins with the events of a segment, which number the beginnings of their names anew; gives the number in front of them. */
  openLog(log: Uint8Array, from: EventStart): number {
    this.#numbers = [0];
    return this.#open(log, from);
  }

  /** Begins with events whose beginnings have the numbers of the file. */
  open(events: Uint8Array): void {
    this.#numbers = undefined;
    this.#open(events, nowhere);
  }

  /** Reads the next event; false at the end. */
  next(): boolean {
    const at = this.#at;
    if (at >= this.#end) return false;
    this.#at = at + eventWords;
    const words = this.#words;
    const head = words[at] as number;
    this.kind = head & 3;
    this.bytes = this.#log;
    this.start = this.#texts + (words[at + eventWord.textStart] as number);
    this.end = this.start + (words[at + eventWord.textSize] as number);
    if (this.kind === eventKinds.beginning) {
      this.ofIdentifiers = (head & 4) !== 0;
      return true;
    }
    this.#place(at);
    if (this.kind === eventKinds.unit) return true;
    this.hash = words[at + eventWord.hash] as number;
    this.beginning = words[at + eventWord.beginning] as number;
    if (this.kind === eventKinds.identity) this.#identity(at, head);
    else this.#mention(at, head);
    if (this.#numbers !== undefined && this.beginning !== 0) this.#number(this.#numbers);
    return true;
  }

  /** Says which number of the file the beginning has that was read. */
  numberBeginning(number: number): void {
    const own = (this.#numbers as number[]).push(number) - 1;
    this.#starts[own] = this.start;
    this.#ends[own] = this.end;
  }

  /** The text of the identifier or the target. */
  text(): string {
    return this.#beginnings.textOf(this.beginning) + textOfBytes(this.bytes, this.start, this.end);
  }

  /** The time as the record writes it. */
  timeText(): string {
    if (this.timeForm === timeForms.text) return textOfBytes(this.timeBytes, this.timeStart, this.timeEnd);
    const text = new Date(this.instant).toISOString();
    return this.timeForm === timeForms.seconds ? text.replace('.000Z', 'Z') : text;
  }

  #open(log: Uint8Array, from: EventStart): number {
    // Words are read at multiples of four: of a journal, what is read may begin anywhere.
    const bytes = log.byteOffset % 4 === 0 ? log : new Uint8Array(log);
    this.#log = bytes;
    this.#words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    this.#end = headWords + (this.#words[1] as number);
    this.#at = headWords;
    this.#texts = this.#end * 4;
    this.#from = from;
    this.ownRecord = 0;
    this.timeBytes = bytes;
    this.mentioned = bytes;
    return (this.#words[0] as number) >>> 0;
  }

  #identity(at: number, head: number): void {
    const words = this.#words;
    this.invalid = (head & 4) !== 0;
    this.timeForm = (head >> 3) & 3;
    const lines = head >>> 5;
    this.idLine = this.line + lines;
    const high = ((words[at + eventWord.high] as number) & 0xff) * beyond;
    this.idColumn = ((words[at + eventWord.idColumn] as number) >>> 0) + high;
    if (this.idLine === this.#from.line + 1) this.idColumn += this.#from.column;
    instantWords[0] = words[at + eventWord.instant] as number;
    instantWords[1] = words[at + eventWord.instant + 1] as number;
    this.instant = instants[0] as number;
    this.timeStart = this.end;
    this.timeEnd = this.end + (words[at + eventWord.timeSize] as number);
  }

  #mention(at: number, head: number): void {
    const words = this.#words;
    this.ordinal = head >>> 2;
    this.mentionedStart = this.#texts + (words[at + eventWord.said] as number);
    this.mentionedEnd = this.mentionedStart + (words[at + eventWord.saidSize] as number);
  }

  #place(at: number): void {
    const words = this.#words;
    const from = this.#from;
    const high = words[at + eventWord.high] as number;
    let record = (words[at + eventWord.record] as number) >>> 0;
    let line = (words[at + eventWord.line] as number) >>> 0;
    let column = (words[at + eventWord.column] as number) >>> 0;
    if (high !== 0) {
      record += (high >>> 24) * beyond;
      line += ((high >>> 16) & 0xff) * beyond;
      column += ((high >>> 8) & 0xff) * beyond;
    }
    this.ownRecord = record;
    this.record = from.record + record;
    this.line = from.line + line;
    this.column = line === 1 ? column + from.column : column;
  }

  /** From the number that the beginning has in what is read to the one in the file; a name whose beginning has none is put together. */
  #number(numbers: readonly number[]): void {
    const own = this.beginning;
    this.beginning = numbers[own] as number;
    if (this.beginning !== 0) return;
    const [start, end] = [this.#starts[own] as number, this.#ends[own] as number];
    const whole = new Uint8Array(end - start + this.end - this.start);
    whole.set(this.#log.subarray(start, end));
    whole.set(this.#log.subarray(this.start, this.end), end - start);
    this.bytes = whole;
    this.start = 0;
    this.end = whole.length;
  }
}
