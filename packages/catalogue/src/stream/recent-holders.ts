import { keyLength } from './hash-name.js';
import type { NodeFacts } from './node-facts.js';

const slots = 4096;

/**
 * Tells what was told before, for the last few thousand: a service of a whole catalogue, or a series, is held by very many
 * nodes of which the same is known, and one of them says as much as all.
 */
export class RecentHolders {
  readonly #keys = new Int32Array(slots * keyLength);
  readonly #places = new Int32Array(slots).fill(-1);
  readonly #texts: string[] = Array.from({ length: slots }, () => '');

  isNew(keys: Int32Array, at: number, place: number, first: NodeFacts, second?: NodeFacts): boolean {
    const text = second === undefined ? first.text : `${first.text} ${second.text}`;
    const slot = ((keys[at + 3] as number) ^ Math.imul(place + 1, 0x9e3779b1) ^ (text.length * 31)) & (slots - 1);
    let isSame = this.#places[slot] === place && this.#texts[slot] === text;
    for (let part = 0; part < keyLength; part += 1) {
      isSame &&= this.#keys[slot * keyLength + part] === keys[at + part];
      this.#keys[slot * keyLength + part] = keys[at + part] as number;
    }
    this.#places[slot] = place;
    this.#texts[slot] = text;
    return !isSame;
  }
}
