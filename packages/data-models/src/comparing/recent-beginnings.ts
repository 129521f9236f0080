import { RecentTexts } from './recent-texts.js';

/** The same in front of identifiers, by the last letters; entities of several kinds often come in turns. */
const slots = 64;
const longest = 96;
const nowhere = -1;

/** The beginnings that names had last, with the number and the hash of each. */
export class RecentBeginnings {
  /** Of the beginning that was asked for last. */
  number = 0;
  hash = 0;
  readonly #texts = new RecentTexts(slots, longest);
  readonly #numbers = new Int32Array(slots);
  readonly #hashes = new Int32Array(slots);
  #slot = 0;

  /** Whether this beginning is remembered; then `number` and `hash` are its. Otherwise `note` has to say them. */
  has(bytes: Uint8Array, start: number, end: number): boolean {
    // The last byte is the same in most of them.
    const slot =
      end - start < 3 ? 0 : ((bytes[end - 2] as number) * 5 + (bytes[end - 3] as number) + end - start) % slots;
    // A longer one is not remembered, and leaves what is.
    this.#slot = end - start > longest ? nowhere : slot;
    if (!this.#texts.hasOrTakes(slot, bytes, start, end)) return false;
    this.number = this.#numbers[slot] as number;
    this.hash = this.#hashes[slot] as number;
    return true;
  }

  note(number: number, hash: number): void {
    this.number = number;
    this.hash = hash;
    if (this.#slot === nowhere) return;
    this.#numbers[this.#slot] = number;
    this.#hashes[this.#slot] = hash;
  }

  clear(): void {
    this.#texts.clear();
  }
}
