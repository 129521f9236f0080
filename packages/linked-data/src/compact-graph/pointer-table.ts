import { Int32List } from './int32-list.js';

/**
 * JSON pointers by number, from 1; 0 stands for none. A pointer is kept as the one above it and its last part: a document has
 * about as many as statements, and few of them are ever shown.
 */
export class PointerTable {
  /** Number of the pointer above; 0 for none. */
  readonly #parents = new Int32List();
  /** An index of an array, or the number of a text as -1 - number. */
  readonly #parts = new Int32List();
  readonly #texts: string[] = [];

  constructor() {
    this.#parents.push(0);
    this.#parts.push(this.text(''));
  }

  /** A text that parts begin with, escaped and with its slash, for `add`. */
  text(text: string): number {
    this.#texts.push(text);
    return -this.#texts.length;
  }

  /** Adds the pointer that has an index, or the number of a text, behind another one. */
  add(parent: number, part: number): number {
    this.#parents.push(parent);
    this.#parts.push(part);
    return this.#parents.length - 1;
  }

  /** The pointer of a number. */
  at(pointer: number): string {
    let text = '';
    for (let one = pointer; one > 0; one = this.#parents.at(one)) {
      const part = this.#parts.at(one);
      text = (part < 0 ? (this.#texts[-1 - part] as string) : `/${part}`) + text;
    }
    return text;
  }
}
