/** Results as rows of numbers: a large catalogue has hundreds of thousands, and most callers look at few. */
export class ResultTable {
  #rows: Int32Array<ArrayBuffer> = new Int32Array(width * 64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Shape and place of the constraint in it; focus node, value and path as numbers of terms, -1 for none; row of the statement, -1 for none known. */
  add(shape: number, constraint: number, focus: number, value: number, path: number, row: number): void {
    const at = this.#length * width;
    if (at === this.#rows.length) {
      const rows = new Int32Array(Math.ceil(this.#length * 1.5) * width);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows[at] = shape;
    this.#rows[at + 1] = constraint;
    this.#rows[at + 2] = focus;
    this.#rows[at + 3] = value;
    this.#rows[at + 4] = path;
    this.#rows[at + 5] = row;
    this.#length += 1;
  }

  at(index: number): ResultRow {
    const at = index * width;
    const [shape, constraint, focus, value, path, row] = this.#rows.subarray(at, at + width) as unknown as Row;
    return { shape, constraint, focus, value, path, row };
  }
}

const width = 6;
type Row = readonly [number, number, number, number, number, number];

/** One result by numbers. */
export interface ResultRow {
  readonly shape: number;
  readonly constraint: number;
  readonly focus: number;
  readonly value: number;
  readonly path: number;
  readonly row: number;
}
