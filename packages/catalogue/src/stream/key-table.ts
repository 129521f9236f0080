import { keyLength } from './hash-name.js';

/** Numbers for the keys of names, in the order they came; see `hashName`. */
export class KeyTable {
  #keys = new Int32Array(256 * keyLength);
  /** Number of a key plus 1, or 0. */
  #slots = new Int32Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a key, which is added where it is new. */
  add(keys: Int32Array, at: number): number {
    const slot = this.#slot(keys, at);
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) return known;
    const id = this.#size;
    if ((id + 1) * keyLength > this.#keys.length) {
      const larger = new Int32Array(this.#keys.length * 2);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    for (let part = 0; part < keyLength; part += 1) this.#keys[id * keyLength + part] = keys[at + part] as number;
    this.#slots[slot] = id + 1;
    this.#size += 1;
    if (this.#size * 3 > this.#slots.length * 2) this.#grow();
    return id;
  }

  /** The number of a key; -1 where it never came. */
  find(keys: Int32Array, at: number): number {
    return (this.#slots[this.#slot(keys, at)] as number) - 1;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#size = 0;
  }

  #slot(keys: Int32Array, at: number): number {
    const mask = this.#slots.length - 1;
    // Other parts of the key choose the partition, and the turn.
    for (let slot = (keys[at + 1] as number) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0 || isSame(this.#keys, id * keyLength, keys, at)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.#size; id += 1) this.#slots[this.#slot(this.#keys, id * keyLength)] = id + 1;
  }
}

function isSame(left: Int32Array, leftAt: number, right: Int32Array, rightAt: number): boolean {
  for (let part = 0; part < keyLength; part += 1) if (left[leftAt + part] !== right[rightAt + part]) return false;
  return true;
}
