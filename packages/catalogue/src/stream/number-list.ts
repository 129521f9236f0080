/** A list of integers that grows in place; entries that were not set are 0. */
export class NumberList {
  #items = new Int32Array(1024);
  #length = 0;

  at(index: number): number {
    return index < this.#length ? (this.#items[index] as number) : 0;
  }

  set(index: number, item: number): void {
    if (index >= this.#items.length) {
      const larger = new Int32Array(Math.max(index + 1, Math.ceil(this.#items.length * 1.5)));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[index] = item;
    if (index >= this.#length) this.#length = index + 1;
  }

  /** Empties the list, and keeps its memory. */
  clear(): void {
    this.#items.fill(0, 0, this.#length);
    this.#length = 0;
  }
}
