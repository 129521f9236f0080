/** Arrays of numbers that one list can be made of. */
type Numbers = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A list of integers that grows in place, of four bytes or of one; entries that were not set are 0. */
export class NumberList {
  #items: Numbers;
  #length = 0;

  constructor(kind: Int32ArrayConstructor | Uint8ArrayConstructor = Int32Array) {
    this.#items = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return index < this.#length ? (this.#items[index] as number) : 0;
  }

  set(index: number, item: number): void {
    if (index >= this.#items.length) this.#resize(Math.max(index + 1, Math.ceil(this.#items.length * 1.5)));
    this.#items[index] = item;
    if (index >= this.#length) this.#length = index + 1;
  }

  #resize(length: number): void {
    const before = this.#items;
    this.#items = before instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
    this.#items.set(length < before.length ? before.subarray(0, length) : before);
  }
}
