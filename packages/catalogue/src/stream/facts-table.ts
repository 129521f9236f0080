import { type NodeFacts, readFacts } from './node-facts.js';
import { type RecordStreams, textAt, wordsOfText } from './record-streams.js';

/** So many facts have numbers, and none that is longer: a real catalogue has some hundreds of them. */
const mostFacts = 10_000;
const longestFacts = 2000;

/** Writes facts into records: those that come often as numbers, others as they are. */
export class FactsTable {
  readonly #facts: NodeFacts[] = [];
  readonly #numbers = new Map<string, number>();

  /** How many words `put` takes. */
  words({ text }: NodeFacts): number {
    return this.#numberOf(text) >= 0 ? 1 : 1 + wordsOfText(text);
  }

  put(records: RecordStreams, { text }: NodeFacts): void {
    const number = this.#numberOf(text);
    records.put(number);
    if (number < 0) records.putText(text);
  }

  /** The facts that `put` wrote here. */
  read(words: Int32Array, at: number): NodeFacts {
    const number = words[at] as number;
    return number < 0 ? readFacts(textAt(words, at + 1)) : (this.#facts[number] as NodeFacts);
  }

  /** Where the facts end that `put` wrote here. */
  end(words: Int32Array, at: number): number {
    return (words[at] as number) < 0 ? at + 2 + (((words[at + 1] as number) + 1) >> 1) : at + 1;
  }

  /** The same facts, of which no part holds the block that they were read from. */
  own(facts: NodeFacts): NodeFacts {
    const number = this.#numberOf(facts.text);
    return number < 0 ? readFacts(facts.text) : (this.#facts[number] as NodeFacts);
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.#facts.length === mostFacts || text.length > longestFacts) return -1;
    const facts = readFacts(text);
    this.#numbers.set(facts.text, this.#facts.length);
    this.#facts.push(facts);
    return this.#facts.length - 1;
  }
}
