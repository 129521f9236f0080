import { createMemorySpill, type SpillStore } from '@ds4sscc/findings/spill';
import type { Statement } from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { subClassOf } from '../vocabulary.js';
import { BlockNodes } from './block-nodes.js';
import { FactsTable } from './facts-table.js';
import { keyLength } from './hash-name.js';
import { guardedSpill } from './guarded-spill.js';
import { holdingCount } from './linking-properties.js';
import { ownStatement } from './own-statement.js';
import { ownText } from './own-text.js';
import { RecordStreams } from './record-streams.js';

/** Nodes are divided by their keys, so that what is known of one part fits into memory. A power of 2. */
export const partitions = 64;

const blockWords = 4096;

/** No catalogue has so many prefixes, but one that was made to take time. */
const mostPrefixes = 10_000;

/** How a survey is kept. */
export interface SurveyOptions {
  /** Where it is put; memory unless told. */
  readonly spill?: SpillStore;
  /** Makes keys that nobody else can. */
  readonly seed?: number;
}

/**
 * What is known of a catalogue after it was read once, put aside in partitions: of each node and block what it says, who
 * holds whom, and which nodes are named in which block. In memory there is what is the same for all nodes.
 */
export class Survey {
  readonly spill: SpillStore;
  readonly seed: number;
  readonly facts: FactsTable = new FactsTable();
  /** Key, block, number of statements, facts; by the node. */
  readonly nodes: RecordStreams;
  /** Keys of what is held and of what holds it, place of the property; by what is held. */
  readonly links: RecordStreams;
  /** Key of a node, block that names it and says nothing of it; by the node. */
  readonly mentions: RecordStreams;
  readonly subclasses: Statement[] = [];
  readonly prefixes: Record<string, string> = {};
  blocks = 0;
  readonly #names: BlockNodes;
  #streams = 0;
  #prefixes = 0;

  constructor({ spill = createMemorySpill(), seed = 0 }: SurveyOptions) {
    this.spill = guardedSpill(spill);
    this.seed = seed;
    this.#names = new BlockNodes(seed);
    this.nodes = this.newStreams(partitions);
    this.links = this.newStreams(partitions);
    this.mentions = this.newStreams(partitions);
  }

  /** Streams for so many partitions. */
  newStreams(count: number): RecordStreams {
    this.#streams += count;
    return new RecordStreams(this.spill, this.#streams - count, blockWords);
  }

  add(block: GraphBlock): void {
    const { graph } = block;
    this.blocks += 1;
    this.#addPrefixes(block.prefixes);
    this.#names.open(block);
    const { starts } = graph.rows.bySubject();
    for (let node = 0; node < graph.termCount; node += 1) {
      const count = (starts[node + 1] as number) - (starts[node] as number);
      if (count > 0) this.#addNode(node, count);
    }
    this.#addObjects(block);
    const subclass = graph.iriId(subClassOf);
    if (subclass === undefined) return;
    for (const row of graph.rows.withPredicate(subclass)) this.subclasses.push(ownStatement(block.statement(row)));
  }

  /** Every batch orders them: names with others are shown in full. */
  #addPrefixes(declared: Readonly<Record<string, string>>): void {
    for (const [prefix, iri] of Object.entries(declared)) {
      if (this.prefixes[prefix] === iri) continue;
      if (!Object.hasOwn(this.prefixes, prefix)) this.#prefixes += 1;
      if (this.#prefixes > mostPrefixes) return;
      this.prefixes[ownText(prefix)] = ownText(iri);
    }
  }

  #addNode(node: number, count: number): void {
    const names = this.#names;
    const at = names.keyAt(node);
    const facts = names.factsOf(node);
    this.nodes.begin(partitionOf(names.keys, at), keyLength + 2 + this.facts.words(facts));
    this.nodes.putKey(names.keys, at);
    this.nodes.put(this.blocks);
    this.nodes.put(count);
    this.facts.put(this.nodes, facts);
  }

  #addObjects({ graph }: GraphBlock): void {
    const names = this.#names;
    const { subjects, predicates, objects } = graph.rows;
    const isMentioned = new Uint8Array(graph.termCount);
    for (let row = 0; row < graph.size; row += 1) {
      const object = objects[row] as number;
      if (graph.kindOf(object) > 1) continue;
      const place = names.placeOf(predicates[row] as number);
      if (place >= 0 && place < holdingCount) {
        const held = names.keyAt(object);
        const holder = names.keyAt(subjects[row] as number);
        this.links.begin(partitionOf(names.keys, held), 2 * keyLength + 1);
        this.links.putKey(names.keys, held);
        this.links.putKey(names.keys, holder);
        this.links.put(place);
      }
      if (isMentioned[object] === 1) continue;
      isMentioned[object] = 1;
      if (names.isDescribed(object)) continue;
      const at = names.keyAt(object);
      this.mentions.begin(partitionOf(names.keys, at), keyLength + 1);
      this.mentions.putKey(names.keys, at);
      this.mentions.put(this.blocks);
    }
  }
}

/** The partition of a key. */
export function partitionOf(keys: Int32Array, at: number): number {
  return (keys[at] as number) & (partitions - 1);
}
