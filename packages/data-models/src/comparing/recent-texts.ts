/**
 * Remembers a text in each of a number of slots, as bytes in one piece of memory, so that neither asking nor remembering makes an
 * object. The caller says which slot a text belongs to; equal bytes decide.
 */
export class RecentTexts {
  readonly #longest: number;
  readonly #bytes: Uint8Array;
  readonly #lengths: Int32Array;

  /** Texts of more than `longest` bytes are not remembered. */
  constructor(slots: number, longest: number) {
    this.#longest = longest;
    this.#bytes = new Uint8Array(slots * longest);
    this.#lengths = new Int32Array(slots).fill(-1);
  }

  /** Whether the slot has this text. It has it from now on. */
  hasOrTakes(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#bytes;
    const lengths = this.#lengths;
    const length = end - start;
    const first = slot * this.#longest;
    if (lengths[slot] === length) {
      let offset = length - 1;
      // From the end, where texts differ.
      while (offset >= 0 && known[first + offset] === bytes[start + offset]) offset -= 1;
      if (offset < 0) return true;
    }
    if (length > this.#longest) return false;
    lengths[slot] = length;
    for (let offset = 0; offset < length; offset += 1) known[first + offset] = bytes[start + offset] as number;
    return false;
  }

  clear(): void {
    this.#lengths.fill(-1);
  }
}
