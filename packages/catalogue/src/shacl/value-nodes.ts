import type { ValueList } from './constraint.js';

/** A list of value nodes and of the rows they come from that is filled again and again. */
export class ValueNodes implements ValueList {
  readonly items: number[] = [];
  readonly rows: number[] = [];
  length = 0;
  #seen: Set<number> | undefined;

  clear(): void {
    this.length = 0;
    this.#seen = undefined;
  }

  /** Adds a value unless it is there: the same statement may stand in several named graphs. */
  add(value: number, row: number): void {
    if (this.length < few) {
      for (let at = 0; at < this.length; at += 1) if (this.items[at] === value) return;
    } else {
      this.#seen ??= new Set(this.items.slice(0, this.length));
      if (this.#seen.has(value)) return;
      this.#seen.add(value);
    }
    this.items[this.length] = value;
    this.rows[this.length] = row;
    this.length += 1;
  }
}

/** Up to here, looking through all is quicker than a set. */
const few = 16;
