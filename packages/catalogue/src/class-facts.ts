import type { CompactGraph } from '@ds4sscc/linked-data';
import { knownSubclasses } from './background/known-subclasses.js';
import { rdfType, subClassOf } from './vocabulary.js';

/** Of which classes the nodes of a graph are, by number: what the graph says, and what the vocabularies add to it. */
export interface ClassFacts {
  /** The place of a class in the masks. */
  bit(classIri: string): number;
  /** Whether the graph says that a node is of a class, directly or through subclasses that it declares itself. */
  isOf(node: number, bit: number): boolean;
  /** Whether it follows from what the graph says and from the vocabularies' own subclasses. */
  isKnownAs(node: number, bit: number): boolean;
  /** Whether the graph says any class. */
  isTyped(node: number): boolean;
  /** Nodes that the graph says are of one of the classes given, each once, in the order of their declarations. */
  readonly typed: readonly number[];
  /** Instances of a class and its declared subclasses, each once: what `sh:targetClass` selects (SHACL, section 3.2.1). */
  instances(classIri: string): readonly number[];
}

/** Works out the classes of all nodes in one pass over their declarations; a loop of subclasses ends. */
export function classFacts(graph: CompactGraph, classes: readonly string[]): ClassFacts {
  const bits = new Map(classes.map((iri, at) => [iri, at]));
  const words = Math.ceil(classes.length / 32);
  const declared = new Int32Array(graph.termCount * words);
  const known = new Int32Array(graph.termCount * words);
  const isTyped = new Uint8Array(graph.termCount);
  const typed: number[] = [];
  const { rows } = graph;
  const type = graph.iriId(rdfType);
  const declarations = type === undefined ? [] : rows.withPredicate(type);
  const masks = classMasks(graph, bits, words);
  for (let at = 0; at < declarations.length; at += 1) {
    const row = declarations[at] as number;
    const node = rows.subjects[row] as number;
    isTyped[node] = 1;
    const mask = masks.get(rows.objects[row] as number);
    if (mask === undefined) continue;
    let isNew = true;
    let isOfAny = false;
    for (let word = 0; word < words; word += 1) {
      const place = node * words + word;
      const before = declared[place] as number;
      const after = before | (mask[word] as number);
      isNew &&= before === 0;
      isOfAny ||= after !== 0;
      declared[place] = after;
      known[place] = (known[place] as number) | (mask[words + word] as number);
    }
    if (isNew && isOfAny) typed.push(node);
  }
  const test = (table: Int32Array, node: number, bit: number): boolean =>
    ((table[node * words + (bit >>> 5)] as number) & (1 << (bit & 31))) !== 0;
  let lists: readonly number[][] | undefined;
  return {
    bit: (classIri) => bits.get(classIri) ?? -1,
    isOf: (node, bit) => test(declared, node, bit),
    isKnownAs: (node, bit) => test(known, node, bit),
    isTyped: (node) => isTyped[node] === 1,
    typed,
    instances(classIri) {
      lists ??= listsOf(declared, typed, words);
      return lists[bits.get(classIri) ?? -1] ?? [];
    },
  };
}

/** The nodes of each class, by its bit. */
function listsOf(declared: Int32Array, typed: readonly number[], words: number): readonly number[][] {
  const lists = Array.from({ length: words * 32 }, (): number[] => []);
  for (const node of typed) {
    for (let word = 0; word < words; word += 1) {
      let mask = declared[node * words + word] as number;
      while (mask !== 0) {
        const bit = 31 - Math.clz32(mask);
        (lists[word * 32 + bit] as number[]).push(node);
        mask &= ~(1 << bit);
      }
    }
  }
  return lists;
}

/**
 * What it means for a node to be declared of a class, by the number of that class: the bits that the graph gives it, then
 * those that the vocabularies add. Subclasses are walked down from the few classes that count, so that a long chain of them
 * costs its length.
 */
function classMasks(
  graph: CompactGraph,
  bits: ReadonlyMap<string, number>,
  words: number,
): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  const subclass = graph.iriId(subClassOf);
  const mark = (classIri: string, bit: number, offset: number): void => {
    const id = graph.iriId(classIri);
    if (id === undefined) return;
    // A set grows while it is walked, and takes each class once.
    const classes = new Set([id]);
    for (const one of classes) {
      const mask = masks.get(one) ?? new Int32Array(2 * words);
      const place = offset + (bit >>> 5);
      mask[place] = (mask[place] as number) | (1 << (bit & 31));
      masks.set(one, mask);
      for (const below of graph.subjectsOf(subclass, one)) classes.add(below);
    }
  };
  for (const [classIri, bit] of bits) {
    mark(classIri, bit, 0);
    for (const below of Object.hasOwn(knownSubclasses, classIri)
      ? (knownSubclasses[classIri] as readonly string[])
      : [])
      mark(below, bit, words);
  }
  return masks;
}
