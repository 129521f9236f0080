import {
  type EventName,
  type EventPlace,
  eventKinds,
  eventWord,
  eventWords,
  type IdentityEvent,
  type MentionEvent,
  timeForms,
} from './comparison-event.js';

const headWords = 2;
const instants = new Float64Array(1);
const instantWords = new Int32Array(instants.buffer);
const beyond = 2 ** 32;

/** Writes events, each of the same number of words, and their texts; see `eventWords`. */
export class EventWriter {
  #words = new Int32Array(64 * eventWords);
  #texts = new Uint8Array(1024);
  #wordCount = headWords;
  #textSize = 0;
  #beginnings = 0;
  #said: Uint8Array | undefined;
  #saidAt = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#wordCount * 4 + ((this.#textSize + 3) & ~3);
  }

  get isEmpty(): boolean {
    return this.#wordCount === headWords;
  }

  identity(event: IdentityEvent): void {
    const { timeForm, timeStart, timeEnd } = event;
    const head = eventKinds.identity | (event.invalid ? 4 : 0) | (timeForm << 3) | ((event.idLine - event.line) << 5);
    const at = this.#begin(head, event, event.idColumn);
    const words = this.#words;
    this.#name(at, event);
    words[at + eventWord.idColumn] = event.idColumn;
    instants[0] = event.instant;
    words[at + eventWord.instant] = instantWords[0] as number;
    words[at + eventWord.instant + 1] = instantWords[1] as number;
    const timeSize = timeForm === timeForms.text ? timeEnd - timeStart : 0;
    words[at + eventWord.timeSize] = timeSize;
    if (timeSize > 0) this.#text(event.timeBytes, timeStart, timeEnd);
  }

  mention(event: MentionEvent): void {
    const { mentioned, mentionedStart, mentionedEnd } = event;
    const at = this.#begin(eventKinds.mention | (event.ordinal << 2), event, 0);
    this.#name(at, event);
    // Most relationships of a segment are of few attributes: what was written last is written once.
    if (mentioned !== this.#said || mentionedStart !== 0)
      this.#saidAt = this.#text(mentioned, mentionedStart, mentionedEnd);
    this.#said = mentionedStart === 0 ? mentioned : undefined;
    this.#words[at + eventWord.said] = this.#saidAt;
    this.#words[at + eventWord.saidSize] = mentionedEnd - mentionedStart;
  }

  /** A unit of an attribute, met for the first time. */
  unit(place: EventPlace, said: Uint8Array): void {
    const at = this.#begin(eventKinds.unit, place, 0);
    this.#words[at + eventWord.textStart] = this.#text(said, 0, said.length);
    this.#words[at + eventWord.textSize] = said.length;
  }

  /** A beginning of names, which comes before the names that have it; gives its number. `ofIdentifiers`: not only of targets. */
  beginning(from: Uint8Array, start: number, end: number, ofIdentifiers: boolean): number {
    const at = this.#reserve(eventKinds.beginning | (ofIdentifiers ? 4 : 0));
    this.#words[at + eventWord.textStart] = this.#text(from, start, end);
    this.#words[at + eventWord.textSize] = end - start;
    this.#beginnings += 1;
    return this.#beginnings;
  }

  /** What was written, behind a number of the caller's, in memory that `allocate` gives; and a new beginning. */
  take(head: number, allocate: (size: number) => Uint8Array = (size) => new Uint8Array(size)): Uint8Array {
    const taken = allocate(this.length);
    const words = this.#words;
    words[0] = head;
    words[1] = this.#wordCount - headWords;
    taken.set(new Uint8Array(words.buffer, 0, this.#wordCount * 4));
    taken.set(this.#texts.subarray(0, this.#textSize), this.#wordCount * 4);
    // Words that an event has no use for say nothing of events before.
    words.fill(0, 0, this.#wordCount);
    this.#wordCount = headWords;
    this.#textSize = 0;
    this.#beginnings = 0;
    this.#said = undefined;
    return taken;
  }

  /** Room for an event; gives where it is. */
  #reserve(head: number): number {
    const at = this.#wordCount;
    if (at + eventWords > this.#words.length) {
      const words = new Int32Array(this.#words.length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#wordCount = at + eventWords;
    this.#words[at] = head;
    return at;
  }

  #begin(head: number, { record, line, column }: EventPlace, idColumn: number): number {
    const at = this.#reserve(head);
    const words = this.#words;
    words[at + eventWord.record] = record;
    words[at + eventWord.line] = line;
    words[at + eventWord.column] = column;
    words[at + eventWord.high] =
      record < beyond && line < beyond && column < beyond && idColumn < beyond
        ? 0
        : (Math.floor(record / beyond) << 24) |
          (Math.floor(line / beyond) << 16) |
          (Math.floor(column / beyond) << 8) |
          Math.floor(idColumn / beyond);
    return at;
  }

  #name(at: number, { hash, beginning, bytes, start, end }: EventName): void {
    const words = this.#words;
    words[at + eventWord.hash] = hash;
    words[at + eventWord.beginning] = beginning;
    words[at + eventWord.textStart] = this.#text(bytes, start, end);
    words[at + eventWord.textSize] = end - start;
  }

  /** Writes a text; gives where it begins. */
  #text(from: Uint8Array, start: number, end: number): number {
    const at = this.#textSize;
    const size = end - start;
    if (at + size > this.#texts.length) {
      const texts = new Uint8Array(Math.max(at + size, this.#texts.length * 2));
      texts.set(this.#texts.subarray(0, at));
      this.#texts = texts;
    }
    const texts = this.#texts;
    if (size > 96) texts.set(from.subarray(start, end), at);
    else for (let index = 0; index < size; index += 1) texts[at + index] = from[start + index] as number;
    this.#textSize = at + size;
    return at;
  }
}
