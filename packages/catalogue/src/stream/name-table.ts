/**
 * Numbers for the names of nodes, in the order they came. A name is kept as a hash of 64 bits: among ten million nodes the
 * chance that two are taken for one is below one in a hundred thousand.
 */
export class NameTable {
  #high = new Int32Array(1024);
  #low = new Int32Array(1024);
  /** Number of a node plus 1, or 0. */
  #slots = new Int32Array(4096);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a name, which is added where it is new. */
  add(name: string): number {
    const [high, low] = hashOf(name);
    const found = this.#slot(high, low);
    if ((this.#slots[found] as number) > 0) return (this.#slots[found] as number) - 1;
    const id = this.#size;
    if (id === this.#high.length) {
      this.#high = grown(this.#high);
      this.#low = grown(this.#low);
    }
    this.#high[id] = high;
    this.#low[id] = low;
    this.#slots[found] = id + 1;
    this.#size += 1;
    if (this.#size * 3 > this.#slots.length * 2) this.#rehash();
    return id;
  }

  /** Gives back the spare room; more can be added all the same. */
  trim(): void {
    this.#high = this.#high.slice(0, this.#size);
    this.#low = this.#low.slice(0, this.#size);
  }

  #slot(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0 || (this.#low[id] === low && this.#high[id] === high)) return slot;
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let id = 0; id < this.#size; id += 1) {
      this.#slots[this.#slot(this.#high[id] as number, this.#low[id] as number)] = id + 1;
    }
  }
}

function hashOf(name: string): readonly [high: number, low: number] {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 13;
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
  low = Math.imul(low ^ (low >>> 15), 0x27d4eb2d);
  return [high ^ (high >>> 13), low ^ (low >>> 16)];
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil((array.length + 1) * 1.5));
  larger.set(array);
  return larger;
}
