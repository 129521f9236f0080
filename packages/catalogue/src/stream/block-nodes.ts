import type { CompactGraph } from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { rdfType } from '../vocabulary.js';
import { hashName, keyLength } from './hash-name.js';
import { comparedFrom, legislationPlace, linkingProperties } from './linking-properties.js';
import { type NodeFacts, nodeFacts } from './node-facts.js';

/** Values of no more than this length are compared: those that count are short. */
const longestNamed = 1000;

/** Keys and facts of the nodes in one block, by their numbers in its graph. Its memory serves one block after the other. */
export class BlockNodes {
  readonly #seed: number;
  #block: GraphBlock | undefined;
  #keys = new Int32Array(0);
  #hasKey = new Uint8Array(0);
  /** Place of a linking property plus 1, by the number of the term. */
  #places = new Uint8Array(0);
  #type = -1;
  readonly #known = new Map<string, NodeFacts>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  open(block: GraphBlock): void {
    const { graph } = block;
    this.#block = block;
    if (this.#hasKey.length < graph.termCount) {
      const room = Math.ceil(graph.termCount * 1.5);
      this.#keys = new Int32Array(room * keyLength);
      this.#hasKey = new Uint8Array(room);
      this.#places = new Uint8Array(room);
    } else {
      this.#hasKey.fill(0);
      this.#places.fill(0);
    }
    for (const [place, iri] of linkingProperties.entries()) {
      const id = graph.iriId(iri);
      if (id !== undefined) this.#places[id] = place + 1;
    }
    this.#type = graph.iriId(rdfType) ?? -1;
    this.#known.clear();
  }

  /** Where keys stand; see `keyAt`. */
  get keys(): Int32Array {
    return this.#keys;
  }

  /** Where the key of a node stands. */
  keyAt(node: number): number {
    const at = node * keyLength;
    if (this.#hasKey[node] === 1) return at;
    this.#hasKey[node] = 1;
    const { graph } = this.#opened;
    const kind = graph.kindOf(node);
    hashName(kind === 1 ? this.#opened.label(node) : graph.textOf(node), kind, this.#seed, this.#keys, at);
    return at;
  }

  /** Place of a linking property; -1 for others. */
  placeOf(predicate: number): number {
    return (this.#places[predicate] as number) - 1;
  }

  /** Whether the block says anything of a node. */
  isDescribed(node: number): boolean {
    const { starts } = this.#opened.graph.rows.bySubject();
    return (starts[node] as number) < (starts[node + 1] as number);
  }

  /** What the block says of a node. */
  factsOf(node: number): NodeFacts {
    const { graph } = this.#opened;
    const { predicates, objects } = graph.rows;
    const { order, starts } = graph.rows.bySubject();
    let properties = 0;
    const classes: number[] = [];
    const named: [property: number, object: number][] = [];
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) {
      const row = order[at] as number;
      const predicate = predicates[row] as number;
      const object = objects[row] as number;
      if (predicate === this.#type) classes.push(object);
      const place = this.placeOf(predicate);
      if (place < 0) continue;
      if (isCompared(graph, place, object)) named.push([place, object]);
      else properties |= 1 << place;
    }
    const key = `${properties} ${classes.join(' ')}|${named.join(' ')}`;
    let facts = this.#known.get(key);
    if (facts === undefined) {
      const texts = classes.map((one) => graph.textOf(one));
      facts = nodeFacts({
        properties,
        classes: [...new Set(texts)],
        named: named.map(([place, object]) => [place, graph.textOf(object)]),
      });
      this.#known.set(key, facts);
    }
    return facts;
  }

  get #opened(): GraphBlock {
    return this.#block as GraphBlock;
  }
}

function isCompared(graph: CompactGraph, place: number, object: number): boolean {
  if (place < comparedFrom || graph.textOf(object).length > longestNamed) return false;
  const kind = graph.kindOf(object);
  return kind === 0 || (kind > 1 && place === legislationPlace);
}
