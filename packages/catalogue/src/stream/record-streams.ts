import type { SpillStore } from '@ds4sscc/findings/spill';
import { keyLength } from './hash-name.js';

/** Records that were read: the words, and where those of one begin. They are there until the next one is read. */
export type VisitRecord = (words: Int32Array, at: number) => void;

/** Records of whole numbers and texts, put into streams by number. They are written in blocks, so that the store is called seldom. */
export class RecordStreams {
  readonly #store: SpillStore;
  readonly #first: number;
  readonly #blockWords: number;
  readonly #blocks = new Map<number, Int32Array<ArrayBuffer>>();
  readonly #lengths = new Map<number, number>();
  readonly #written = new Set<number>();
  #block = new Int32Array(0);
  #read = new Uint8Array(0);
  #at = 0;

  /** `first`: what is added to the numbers of streams in the store. */
  constructor(store: SpillStore, first: number, blockWords: number) {
    this.#store = store;
    this.#first = first;
    this.#blockWords = blockWords;
  }

  /** Begins a record of so many words, which have to follow. */
  begin(stream: number, words: number): void {
    const length = words + 1;
    let block = this.#blocks.get(stream);
    let at = this.#lengths.get(stream) ?? 0;
    if (block === undefined || at + length > block.length) {
      if (at > 0) this.#write(stream);
      at = 0;
      if (block === undefined || length > block.length) block = new Int32Array(Math.max(this.#blockWords, length));
      this.#blocks.set(stream, block);
    }
    this.#lengths.set(stream, at + length);
    this.#block = block;
    this.#at = at;
    this.put(length);
  }

  put(word: number): void {
    this.#block[this.#at] = word;
    this.#at += 1;
  }

  putKey(keys: Int32Array, at: number): void {
    for (let part = 0; part < keyLength; part += 1) this.put(keys[at + part] as number);
  }

  /** Takes `wordsOfText` words. */
  putText(text: string): void {
    this.put(text.length);
    for (let at = 0; at < text.length; at += 2)
      this.put(text.charCodeAt(at) | ((at + 1 < text.length ? text.charCodeAt(at + 1) : 0) << 16));
  }

  has(stream: number): boolean {
    return this.#blocks.has(stream) || this.#written.has(stream);
  }

  /** Reads the records of a stream from the first; nothing else can be read or added meanwhile. */
  each(stream: number, visit: VisitRecord): void {
    if (this.#written.has(stream)) this.#eachWritten(stream, visit);
    const block = this.#blocks.get(stream);
    if (block === undefined) return;
    const end = this.#lengths.get(stream) as number;
    for (let at = 0; at < end; at += block[at] as number) visit(block, at + 1);
  }

  remove(stream: number): void {
    this.#blocks.delete(stream);
    this.#lengths.delete(stream);
    if (this.#written.delete(stream)) this.#store.remove(this.#first + stream);
  }

  /** Puts the pieces of a stream together to its records, which begin with their length. */
  #eachWritten(stream: number, visit: VisitRecord): void {
    let filled = 0;
    for (const piece of this.#store.read(this.#first + stream)) {
      if (this.#read.length < filled + piece.length) {
        const larger = new Uint8Array((Math.max(filled + piece.length, this.#read.length * 2) + 3) & ~3);
        larger.set(this.#read.subarray(0, filled));
        this.#read = larger;
      }
      this.#read.set(piece, filled);
      filled += piece.length;
      const words = new Int32Array(this.#read.buffer);
      const end = filled >> 2;
      let at = 0;
      while (at < end && at + (words[at] as number) <= end) {
        visit(words, at + 1);
        at += words[at] as number;
      }
      this.#read.copyWithin(0, at * 4, filled);
      filled -= at * 4;
    }
  }

  #write(stream: number): void {
    const block = this.#blocks.get(stream) as Int32Array;
    const length = this.#lengths.get(stream) as number;
    this.#written.add(stream);
    this.#store.append(this.#first + stream, new Uint8Array(block.buffer, 0, length * 4));
  }
}

/** How many words a text takes. */
export function wordsOfText(text: string): number {
  return 1 + ((text.length + 1) >> 1);
}

/** The text that `putText` wrote here. */
export function textAt(words: Int32Array, at: number): string {
  const length = words[at] as number;
  const units: string[] = [];
  for (let unit = 0; unit < length; unit += 1)
    units.push(String.fromCharCode(((words[at + 1 + (unit >> 1)] as number) >>> ((unit & 1) << 4)) & 0xffff));
  return units.join('');
}
