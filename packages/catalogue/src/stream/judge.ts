import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { type Batch, BatchBuilder } from './batch-builder.js';
import { BlockFacts } from './block-facts.js';
import { BlockNodes } from './block-nodes.js';
import { HeldNodes } from './held-nodes.js';
import { KeyTable } from './key-table.js';
import { lists } from './linking-properties.js';
import type { NodeFacts } from './node-facts.js';
import { ownStatement } from './own-statement.js';
import { fits, type Overview } from './route-facts.js';
import type { Survey } from './survey.js';

/** Puts together what was read and what is known from the survey, block by block. */
export class Judge {
  readonly #survey: Survey;
  readonly #overview: Overview;
  readonly #names: BlockNodes;
  readonly #known: BlockFacts;
  readonly #keys = new KeyTable();
  readonly #held = new HeldNodes();
  readonly #rounds: number;
  #round = 0;
  #block = 0;

  constructor(survey: Survey, overview: Overview, mostHeld: number) {
    this.#survey = survey;
    this.#overview = overview;
    this.#names = new BlockNodes(survey.seed);
    this.#known = new BlockFacts(overview.routed, survey.facts);
    // One node is held as a whole, however much is said of it.
    this.#rounds = Math.max(1, Math.min(overview.scatteredNodes, Math.ceil(overview.scattered / mostHeld)));
  }

  /** How often the catalogue has to be read: nodes whose statements stand apart are taken in turns that fit into memory. */
  get rounds(): number {
    return this.#rounds;
  }

  startRound(round: number): void {
    this.#round = round;
    this.#block = 0;
  }

  take(block: GraphBlock): Batch {
    this.#block += 1;
    const names = this.#names;
    const known = this.#known;
    const { graph } = block;
    const { subjects, predicates, objects } = graph.rows;
    names.open(block);
    known.open(this.#block);
    const batch = new BatchBuilder(block, this.#survey, names, known, this.#keys);
    const listing = new Map([...lists.keys()].map((property) => [graph.iriId(property), property]));
    const listed = new Set<string>();
    for (let row = 0; row < graph.size; row += 1) {
      const subject = subjects[row] as number;
      const at = names.keyAt(subject);
      const node = known.find(names.keys, at);
      if (node < 0 || !known.isScattered(node)) {
        if (this.#round === 0) batch.addRow(row);
        continue;
      }
      // Partitions are chosen by another part of the key.
      if (((names.keys[at + 2] as number) >>> 0) % this.#rounds !== this.#round) continue;
      const predicate = predicates[row] as number;
      const object = objects[row] as number;
      const home = known.homeOf(node);
      const facts = graph.kindOf(object) <= 1 ? this.#factsOf(object) : undefined;
      const property = known.isLong(node) ? listing.get(predicate) : undefined;
      if (property !== undefined) {
        // One is kept, so that the list is not empty, and those that are judged together with the list.
        const list = `${subject} ${predicate}`;
        if (listed.has(list) && facts && this.#homeOf(object) !== home && fits(facts, property)) {
          batch.leaveOut();
          continue;
        }
        listed.add(list);
      }
      const own = facts && this.#survey.facts.own(facts);
      this.#held.add(names.keys, at, home, { statement: ownStatement(block.statement(row)), object: own });
    }
    for (const node of this.#held.take(this.#block)) batch.addHeld(node);
    return batch.build(this.#overview.hasCatalogue);
  }

  /** What is known of a node that is named here. */
  #factsOf(object: number): NodeFacts | undefined {
    const names = this.#names;
    const node = this.#known.find(names.keys, names.keyAt(object));
    if (node >= 0) return this.#known.factsOf(node);
    return names.isDescribed(object) ? names.factsOf(object) : undefined;
  }

  #homeOf(object: number): number {
    const names = this.#names;
    const node = this.#known.find(names.keys, names.keyAt(object));
    return node < 0 ? this.#block : this.#known.homeOf(node);
  }
}
