import type { Statement } from '@ds4sscc/linked-data';
import type { GraphBlock } from '@ds4sscc/linked-data/blocks';
import { dcat, rdfType, subClassOf } from '../vocabulary.js';
import { comparedFrom, linkingProperties, lists } from './linking-properties.js';
import { NameTable } from './name-table.js';
import { NumberList } from './number-list.js';

/** Beyond so many statements the lists of a node are shortened. */
const longList = 1000;
const scatteredMark = 1;
const longMark = 2;

/** A link that ends in a text. */
export const text = -1;

/**
 * What is known of a catalogue after it was read once: of each node the classes, the links, and in which blocks its statements
 * stand. It takes some 25 bytes for a node and 9 for each link.
 */
export class Survey {
  readonly nodes: NameTable = new NameTable();
  /** Block of the last statement of a node, from 1. */
  readonly lastBlock: NumberList = new NumberList();
  /** Links in the order they came: subject, place of the property, object. */
  readonly subjects: NumberList = new NumberList();
  readonly properties: NumberList = new NumberList(Uint8Array);
  readonly objects: NumberList = new NumberList();
  readonly subclasses: Statement[] = [];
  readonly prefixes: Record<string, string> = {};
  /** Names of values that are compared by name. */
  readonly names: Map<number, string> = new Map();
  blocks = 0;
  /** How many statements stand apart from others of their node. */
  scattered = 0;
  /** How many nodes these are of. */
  scatteredNodes = 0;
  /** How many statements each node has: kept until all was read. */
  #counts = new NumberList();
  readonly #marks = new NumberList(Uint8Array);
  /** The set of its classes, by node; sets have at least one class, except the first. */
  readonly #classes = new NumberList();
  readonly #sets: (readonly string[])[] = [[]];
  readonly #supersets = new Map<string, number>();

  add(block: GraphBlock): void {
    const { graph } = block;
    const { subjects, predicates, objects } = graph.rows;
    const numbers = this.numbers(block);
    const type = graph.iriId(rdfType);
    const subclass = graph.iriId(subClassOf);
    const places = new Map(linkingProperties.map((iri, place) => [graph.iriId(iri), place]));
    this.blocks += 1;
    Object.assign(this.prefixes, block.prefixes);
    for (let row = 0; row < graph.size; row += 1) {
      const subject = numbers(subjects[row] as number);
      const predicate = predicates[row] as number;
      const object = objects[row] as number;
      const last = this.lastBlock.at(subject);
      if (last !== this.blocks) {
        if (last > 0) this.#marks.set(subject, scatteredMark);
        this.lastBlock.set(subject, this.blocks);
      }
      this.#counts.set(subject, this.#counts.at(subject) + 1);
      if (predicate === type) this.#addClass(subject, graph.textOf(object));
      else if (predicate === subclass) this.subclasses.push(block.statement(row));
      const place = places.get(predicate);
      if (place === undefined) continue;
      const isNode = graph.kindOf(object) <= 1;
      const value = isNode ? numbers(object) : text;
      this.subjects.push(subject);
      this.properties.push(place);
      this.objects.push(value);
      if (isNode && place >= comparedFrom && !this.names.has(value))
        this.names.set(value, ownText(graph.textOf(object)));
    }
  }

  /** Counts what stands apart, once all was read; but for the entries of lists that nothing is wrong with. */
  finish(): void {
    for (let node = 0; node < this.lastBlock.length; node += 1) {
      if (this.#counts.at(node) > longList) this.#marks.set(node, this.#marks.at(node) | longMark);
      if (!this.isScattered(node)) continue;
      this.scattered += this.#counts.at(node);
      this.scatteredNodes += 1;
    }
    for (let link = 0; link < this.subjects.length; link += 1) {
      const node = this.subjects.at(link);
      if (this.isScattered(node) && this.isLong(node) && this.isPlainEntry(link)) this.scattered -= 1;
    }
    this.#counts = new NumberList();
    for (const list of [this.lastBlock, this.subjects, this.properties, this.objects, this.#classes]) list.trim();
    this.nodes.trim();
  }

  isScattered(node: number): boolean {
    return (this.#marks.at(node) & scatteredMark) !== 0;
  }

  /** Whether so much is said of a node that its lists are worth shortening. */
  isLong(node: number): boolean {
    return (this.#marks.at(node) & longMark) !== 0;
  }

  /** Whether an object, in a list of this property, is what the list is made for. */
  isFitting(object: number, property: string): boolean {
    const type = lists.get(property);
    return type !== undefined && object !== text && this.classesOf(object).includes(type);
  }

  /** Whether a link is such an entry. */
  isPlainEntry(link: number): boolean {
    return this.isFitting(this.objects.at(link), linkingProperties[this.properties.at(link)] as string);
  }

  /** Numbers of nodes here by their numbers in a block. */
  numbers(block: GraphBlock): (id: number) => number {
    const { graph } = block;
    const known = new Int32Array(graph.termCount);
    return (id) => {
      if (known[id] === 0) {
        const name = graph.kindOf(id) === 1 ? `_:${block.label(id)}` : graph.textOf(id);
        known[id] = this.nodes.add(name) + 1;
      }
      return (known[id] as number) - 1;
    };
  }

  classesOf(node: number): readonly string[] {
    return this.#sets[this.#classes.at(node)] as readonly string[];
  }

  isDescribed(node: number): boolean {
    return this.lastBlock.at(node) > 0;
  }

  /** Whether there is a catalogue, so that datasets should be listed by one. */
  get hasCatalogue(): boolean {
    const classes = new Set([`${dcat}Catalog`]);
    for (const one of classes) {
      for (const { subject, object } of this.subclasses) if (object.value === one) classes.add(subject.value);
    }
    return this.#sets.some((set) => set.some((name) => classes.has(name)));
  }

  #addClass(node: number, name: string): void {
    const before = this.#classes.at(node);
    const set = this.#sets[before] as readonly string[];
    if (set.includes(name)) return;
    const key = `${before} ${name}`;
    let after = this.#supersets.get(key);
    if (after === undefined) {
      after = this.#sets.length;
      this.#sets.push([...set, ownText(name)]);
      this.#supersets.set(ownText(key), after);
    }
    this.#classes.set(node, after);
  }
}

/** A text of its own: a part of a larger one would hold all of that, which is a block of the catalogue. */
function ownText(part: string): string {
  return ` ${part}`.slice(1);
}
