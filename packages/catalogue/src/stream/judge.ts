import type { Statement } from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { type Batch, BatchBuilder } from './batch-builder.js';
import { createLinkIndex, type LinkIndex } from './link-index.js';
import { lists } from './linking-properties.js';
import { type Survey, text } from './survey.js';

/** Puts together what was read and what is known from the survey, block by block. */
export class Judge {
  readonly #survey: Survey;
  readonly #from: LinkIndex;
  readonly #to: LinkIndex;
  readonly #hasCatalogue: boolean;
  readonly #held = new Map<number, Statement[]>();
  readonly #rounds: number;
  #round = 0;
  #block = 0;

  constructor(survey: Survey, mostHeld: number) {
    this.#survey = survey;
    this.#from = createLinkIndex(survey, 'from');
    this.#to = createLinkIndex(survey, 'to');
    this.#hasCatalogue = survey.hasCatalogue;
    // One node is held as a whole, however much is said of it.
    this.#rounds = Math.max(1, Math.min(survey.scatteredNodes, Math.ceil(survey.scattered / mostHeld)));
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
    const survey = this.#survey;
    const batch = new BatchBuilder(survey, this.#from, this.#to);
    const numbers = survey.numbers(block);
    const { subjects, predicates, objects } = block.graph.rows;
    const { graph } = block;
    const listing = new Map([...lists.keys()].map((property) => [graph.iriId(property), property]));
    const listed = new Set<number>();
    for (let row = 0; row < graph.size; row += 1) {
      const node = numbers(subjects[row] as number);
      const isScattered = survey.isScattered(node);
      if (isScattered ? node % this.#rounds !== this.#round : this.#round > 0) continue;
      const object = objects[row] as number;
      const property = survey.isLong(node) ? listing.get(predicates[row] as number) : undefined;
      // One is kept, so that the list is not empty, and those that are judged together with the list.
      if (property !== undefined && listed.has(predicates[row] as number) && graph.kindOf(object) <= 1) {
        const entry = numbers(object);
        if (survey.lastBlock.at(entry) !== survey.lastBlock.at(node) && survey.isFitting(entry, property)) continue;
      }
      listed.add(predicates[row] as number);
      const statement = block.statement(row);
      if (!isScattered) batch.add(node, statement, graph.kindOf(object) <= 1 ? numbers(object) : text);
      else {
        const held = this.#held.get(node);
        if (held) held.push(statement);
        else this.#held.set(node, [statement]);
      }
    }
    for (const [node, statements] of this.#held) {
      if (survey.lastBlock.at(node) !== this.#block) continue;
      for (const statement of statements) {
        const { object } = statement;
        batch.add(node, statement, object.termType === 'Literal' ? text : survey.nodes.add(keyOf(object)));
      }
      this.#held.delete(node);
    }
    return batch.build(block, this.#hasCatalogue);
  }
}

function keyOf(term: Statement['object']): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
