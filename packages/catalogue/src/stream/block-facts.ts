import type { FactsTable } from './facts-table.js';
import { keyLength } from './hash-name.js';
import { KeyTable } from './key-table.js';
import { distributionPlace } from './linking-properties.js';
import type { NodeFacts } from './node-facts.js';
import { held, longMark, type RoutedFacts, scatteredMark, told } from './routed-facts.js';

/** Told of what holds a node: the node's key, the property, what is known of the holder; of a distribution, of its dataset too. */
export type VisitHolder = (
  words: Int32Array,
  at: number,
  place: number,
  holder: NodeFacts,
  dataset: NodeFacts | undefined,
) => void;

/** What was routed to one block at a time; blocks are opened in their order. */
export class BlockFacts {
  readonly #routed: RoutedFacts;
  readonly #table: FactsTable;
  /** The records of all blocks of a stream. Before each stands where the one before it of the same block does, plus 1. */
  #words = new Int32Array(0);
  #filled = 0;
  #stream = -1;
  readonly #last: Int32Array;
  #block = 0;
  readonly #keys = new KeyTable();
  /** Where the records of nodes stand. */
  #places: number[] = [];

  constructor(routed: RoutedFacts, table: FactsTable) {
    this.#routed = routed;
    this.#table = table;
    this.#last = new Int32Array(routed.blocksPerStream);
  }

  open(block: number): void {
    const stream = this.#routed.streamOf(block);
    if (stream !== this.#stream) this.#load(stream);
    this.#block = (block - 1) % this.#routed.blocksPerStream;
    this.#keys.clear();
    this.#places = [];
    for (const at of this.#records()) {
      if (this.#words[at + 1] !== told) continue;
      this.#places[this.#keys.add(this.#words, at + 2)] = at + 2 + keyLength;
    }
  }

  /** The number of a node that something is known of beyond this block; -1 where all is said here, or nothing anywhere. */
  find(keys: Int32Array, at: number): number {
    return this.#keys.find(keys, at);
  }

  /** The block of its last statement. */
  homeOf(node: number): number {
    return this.#words[this.#places[node] as number] as number;
  }

  isScattered(node: number): boolean {
    return (this.#marksOf(node) & scatteredMark) !== 0;
  }

  /** Whether its lists are to be shortened. */
  isLong(node: number): boolean {
    return (this.#marksOf(node) & longMark) !== 0;
  }

  factsOf(node: number): NodeFacts {
    return this.#table.read(this.#words, (this.#places[node] as number) + 2);
  }

  eachHolder(visit: VisitHolder): void {
    const words = this.#words;
    for (const at of this.#records()) {
      const behind = at + 2 + keyLength;
      if (words[at + 1] === told) continue;
      if (words[at + 1] === held)
        visit(words, at + 2, words[behind] as number, this.#table.read(words, behind + 1), undefined);
      else {
        const dataset = this.#table.read(words, this.#table.end(words, behind));
        visit(words, at + 2, distributionPlace, this.#table.read(words, behind), dataset);
      }
    }
  }

  #marksOf(node: number): number {
    return this.#words[(this.#places[node] as number) + 1] as number;
  }

  *#records(): Generator<number> {
    for (let at = this.#last[this.#block] as number; at > 0; at = this.#words[at - 1] as number) yield at;
  }

  #load(stream: number): void {
    this.#stream = stream;
    this.#filled = 0;
    this.#last.fill(0);
    this.#routed.each(stream, (words, at) => {
      const length = words[at - 1] as number;
      const room = this.#filled + length;
      if (room > this.#words.length) {
        const larger = new Int32Array(Math.max(room, Math.ceil(this.#words.length * 1.5)));
        larger.set(this.#words);
        this.#words = larger;
      }
      const place = this.#filled + 1;
      const block = ((words[at] as number) - 1) % this.#routed.blocksPerStream;
      this.#words[this.#filled] = this.#last[block] as number;
      for (let word = 0; word < length - 1; word += 1) this.#words[place + word] = words[at + word] as number;
      this.#last[block] = place;
      this.#filled = room;
    });
  }
}
