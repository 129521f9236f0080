import type { Graph } from '@ds4sscc/linked-data';
import { rdfType, subClassOf } from '../vocabulary.js';
import type { NodeTable } from './node-table.js';

/** More classes than this have sets of their own: a bit for each class and node is too much then. */
const mostBits = 248;

/**
 * The SHACL instances of classes in a data graph (SHACL, section 1.1): by `rdf:type`, and by the subclasses that the data
 * graph declares, and the shapes graph where it is asked for. All classes that shapes name are looked up in one pass.
 */
export class ClassSets {
  readonly #nodes: NodeTable;
  readonly #type: number | undefined;
  readonly #subclasses = new Map<number, number[]>();
  readonly #numbers = new Map<number, number>();
  readonly #members = new Map<number, readonly number[]>();
  /** One bit for each of 31 classes, by node. */
  #bits: Int32Array[] | undefined;

  constructor(nodes: NodeTable, shapes: Graph | undefined) {
    this.#nodes = nodes;
    const { graph } = nodes;
    this.#type = graph.iriId(rdfType);
    const declare = (subclass: number, type: number): void => {
      const known = this.#subclasses.get(type);
      if (known) known.push(subclass);
      else this.#subclasses.set(type, [subclass]);
    };
    const predicate = graph.iriId(subClassOf);
    const rows = predicate === undefined ? [] : graph.rows.withPredicate(predicate);
    for (const row of rows) declare(graph.rows.subjects[row] as number, graph.rows.objects[row] as number);
    for (const { subject, object } of shapes?.withPredicate(subClassOf) ?? [])
      declare(nodes.id(subject), nodes.id(object));
  }

  /** Whether a node is an instance; ask for all classes before the first node. */
  instanceOf(type: number): (node: number) => boolean {
    const number = this.#numbers.get(type) ?? this.#numbers.size;
    if (number >= mostBits) {
      let members: Set<number> | undefined;
      return (node) => {
        members ??= new Set(this.instances(type));
        return members.has(node);
      };
    }
    this.#numbers.set(type, number);
    this.#bits = undefined;
    const word = Math.trunc(number / 31);
    const bit = 1 << (number % 31);
    return (node) => {
      this.#bits ??= this.#readBits();
      const column = this.#bits[word] as Int32Array;
      return ((column[node] as number) & bit) !== 0;
    };
  }

  /** All instances in the order of the document. */
  instances(type: number): readonly number[] {
    if (this.#type === undefined) return [];
    const types = this.#withSubclasses(type);
    const { subjects } = this.#nodes.graph.rows;
    if (types.length === 1) return this.#nodes.subjects(this.#type, type);
    const rows: number[] = [];
    for (const one of types) for (const row of this.#nodes.rowsTo(one, this.#type)) rows.push(row);
    return [...new Set(rows.sort((a, b) => a - b).map((row) => subjects[row] as number))];
  }

  #withSubclasses(type: number): readonly number[] {
    const known = this.#members.get(type);
    if (known) return known;
    const types = new Set([type]);
    // A set grows while it is walked, and takes each class once.
    for (const next of types) for (const subclass of this.#subclasses.get(next) ?? []) types.add(subclass);
    const members = [...types];
    this.#members.set(type, members);
    return members;
  }

  #readBits(): Int32Array[] {
    const words = Math.ceil(this.#numbers.size / 31);
    const bits = Array.from({ length: words }, () => new Int32Array(this.#nodes.size));
    const masks = new Map<number, Int32Array>();
    for (const [type, number] of this.#numbers) {
      for (const one of this.#withSubclasses(type)) {
        const mask = masks.get(one) ?? new Int32Array(words);
        const word = Math.trunc(number / 31);
        mask[word] = (mask[word] as number) | (1 << (number % 31));
        masks.set(one, mask);
      }
    }
    if (this.#type === undefined) return bits;
    const { rows } = this.#nodes.graph;
    for (const row of rows.withPredicate(this.#type)) {
      const mask = masks.get(rows.objects[row] as number);
      if (mask === undefined) continue;
      const subject = rows.subjects[row] as number;
      for (let word = 0; word < words; word += 1) {
        const column = bits[word] as Int32Array;
        column[subject] = (column[subject] as number) | (mask[word] as number);
      }
    }
    return bits;
  }
}
