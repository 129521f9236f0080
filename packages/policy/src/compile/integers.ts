/** Whole numbers in one piece of memory that grows: a decision reads few of them, and they lie side by side. */
export class Integers {
  list: Int32Array = new Int32Array(32);
  length = 0;

  /** Appends numbers and returns the place of the first. */
  append(...values: readonly number[]): number {
    const at = this.length;
    if (at + values.length > this.list.length) {
      const wider = new Int32Array(2 * (at + values.length));
      wider.set(this.list);
      this.list = wider;
    }
    for (const value of values) {
      this.list[this.length] = value;
      this.length += 1;
    }
    return at;
  }
}
