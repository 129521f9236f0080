import { keyLength } from './hash-name.js';
import { KeyTable } from './key-table.js';
import { joinedFacts, type NodeFacts } from './node-facts.js';
import { NumberList } from './number-list.js';
import type { Survey } from './survey.js';

/** Beyond so many statements the lists of a node are shortened. */
const longList = 1000;

/** The nodes of one partition, put together from all blocks. Its memory serves one partition after the other. */
export class SurveyedNodes {
  /** Whether the statements of any stand in several blocks. */
  hasScattered = false;
  readonly #survey: Survey;
  readonly #keys = new KeyTable();
  /** Block of the last statement, from 1. */
  readonly #homes = new NumberList();
  readonly #counts = new NumberList();
  readonly #scattered = new NumberList();
  readonly #facts: NodeFacts[] = [];

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  open(partition: number): void {
    const survey = this.#survey;
    this.hasScattered = false;
    this.#keys.clear();
    this.#homes.clear();
    this.#counts.clear();
    this.#scattered.clear();
    survey.nodes.each(partition, (words, at) => {
      const count = this.#keys.size;
      const node = this.#keys.add(words, at);
      const facts = survey.facts.read(words, at + keyLength + 2);
      const before = node < count ? this.#facts[node] : undefined;
      if (before !== undefined) {
        this.#scattered.set(node, 1);
        this.hasScattered = true;
      }
      this.#facts[node] = before === undefined ? facts : joinedFacts(before, facts);
      this.#homes.set(node, words[at + keyLength] as number);
      this.#counts.set(node, this.#counts.at(node) + (words[at + keyLength + 1] as number));
    });
  }

  get size(): number {
    return this.#keys.size;
  }

  /** The number of a node; -1 where nothing is said of it. */
  find(words: Int32Array, at: number): number {
    return this.#keys.find(words, at);
  }

  factsOf(node: number): NodeFacts {
    return this.#facts[node] as NodeFacts;
  }

  homeOf(node: number): number {
    return this.#homes.at(node);
  }

  countOf(node: number): number {
    return this.#counts.at(node);
  }

  /** Whether the statements of a node stand in several blocks. */
  isScattered(node: number): boolean {
    return this.#scattered.at(node) === 1;
  }

  /** Whether so much is said of a node that its lists are worth shortening. */
  isLong(node: number): boolean {
    return this.countOf(node) > longList;
  }
}
