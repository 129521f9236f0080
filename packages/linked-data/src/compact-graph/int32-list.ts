/** A list of integers that grows in place: four bytes an entry, nothing for the collector to look into. */
export class Int32List {
  #items: Int32Array<ArrayBuffer>;
  #length = 0;

  /** `room`: for so many entries the list need not grow. */
  constructor(room = 64) {
    this.#items = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) this.#grow(this.#length + 1);
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#items[index] as number;
  }

  /** Sets an entry that may lie behind the end; entries between are 0. */
  set(index: number, item: number): void {
    if (index >= this.#items.length) this.#grow(index + 1);
    this.#items[index] = item;
    if (index >= this.#length) this.#length = index + 1;
  }

  /** A copy without spare room. */
  toArray(length: number = this.#length): Int32Array<ArrayBuffer> {
    const copy = new Int32Array(length);
    copy.set(this.#items.subarray(0, Math.min(length, this.#length)));
    return copy;
  }

  #grow(least: number): void {
    const items = new Int32Array(Math.max(least, Math.ceil(this.#items.length * 1.5)));
    items.set(this.#items);
    this.#items = items;
  }
}
