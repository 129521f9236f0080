import { keyLength } from './hash-name.js';
import type { NodeFacts } from './node-facts.js';
import type { RecordStreams, VisitRecord } from './record-streams.js';
import type { FactsTable } from './facts-table.js';
import type { Survey } from './survey.js';

/** At most so many streams of facts for blocks; each is held while its blocks are judged. */
const mostStreams = 256;
const leastBlocks = 64;

/** What a record tells of, by its second word. */
export const told = 0;
export const held = 1;
export const heldTwice = 2;

/** Marks of a node that is told of. */
export const scatteredMark = 1;
export const longMark = 2;

/** What is known of other nodes where a block is judged: records by the blocks that need them. */
export class RoutedFacts {
  readonly blocksPerStream: number;
  readonly #records: RecordStreams;
  readonly #facts: FactsTable;

  constructor(survey: Survey) {
    this.blocksPerStream = Math.max(leastBlocks, Math.ceil(survey.blocks / mostStreams));
    this.#records = survey.newStreams(mostStreams);
    this.#facts = survey.facts;
  }

  /** Of a node that is named in the block, or that it says something of: the block where it is complete, marks, facts. */
  tell(block: number, keys: Int32Array, at: number, home: number, marks: number, facts: NodeFacts): void {
    const records = this.#records;
    this.#begin(block, told, keyLength + 2 + this.#facts.words(facts));
    records.putKey(keys, at);
    records.put(home);
    records.put(marks);
    this.#facts.put(records, facts);
  }

  /** Of a node that is judged in the block: what holds it, and by which property. */
  tellHolder(block: number, keys: Int32Array, at: number, place: number, holder: NodeFacts): void {
    this.#begin(block, held, keyLength + 1 + this.#facts.words(holder));
    this.#records.putKey(keys, at);
    this.#records.put(place);
    this.#facts.put(this.#records, holder);
  }

  /** Of a service that is judged in the block: a distribution that it serves, and a dataset that this delivers. */
  tellHolders(block: number, keys: Int32Array, at: number, distribution: NodeFacts, dataset: NodeFacts): void {
    this.#begin(block, heldTwice, keyLength + this.#facts.words(distribution) + this.#facts.words(dataset));
    this.#records.putKey(keys, at);
    this.#facts.put(this.#records, distribution);
    this.#facts.put(this.#records, dataset);
  }

  /** Reads what was routed to the blocks of a stream: block, kind, and so on. */
  each(stream: number, visit: VisitRecord): void {
    this.#records.each(stream, visit);
  }

  remove(stream: number): void {
    this.#records.remove(stream);
  }

  streamOf(block: number): number {
    return Math.floor((block - 1) / this.blocksPerStream);
  }

  #begin(block: number, kind: number, words: number): void {
    this.#records.begin(this.streamOf(block), words + 2);
    this.#records.put(block);
    this.#records.put(kind);
  }
}
