import type { JsonLdPlaces } from './json-ld-places.js';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

interface Triple {
  readonly subject: { readonly termType: string; readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly termType: string; readonly value: string };
}

interface Cell {
  first?: string;
  rest?: string;
}

/**
 * Finds the objects of a JSON-LD document that blank nodes were made of, and tells `places`. jsonld numbers blank nodes in
 * the order in which it meets them: the nth under a property is the nth object without an identifier there.
 *
 * @returns the pointers of list cells, which no object stands for.
 */
export function placeBlankNodes(triples: readonly Triple[], places: JsonLdPlaces): ReadonlyMap<string, string> {
  const { cells, children, roots, names } = sortOut(triples);
  const cellPointers = new Map<string, string>();
  for (const [index, root] of roots.entries()) {
    const pointer = places.child(undefined, undefined, index);
    if (pointer !== undefined) places.name(pointer, root);
  }
  const pending = [...names, ...roots];
  const done = new Set<string>();
  for (let next = 0; next < pending.length; next += 1) {
    const parent = pending[next] as string;
    if (done.has(parent)) continue;
    done.add(parent);
    for (const [predicate, values] of children.get(parent) ?? []) {
      const lists = values.map((value) => cellsOf(value, cells));
      const property = places.statement(parent, predicate);
      for (const cell of lists.flat()) if (property !== undefined) cellPointers.set(cell, property);
      const nodes = values.filter((value) => !cells.has(value));
      const items = lists.flat().map((cell) => cells.get(cell)?.first);
      const labels = [...nodes, ...items.filter((item) => item !== undefined)].sort(byNumber);
      for (const [index, label] of labels.entries()) {
        const pointer = places.child(parent, predicate, index);
        if (pointer !== undefined) places.name(pointer, label);
        pending.push(label);
      }
    }
  }
  return cellPointers;
}

function sortOut(triples: readonly Triple[]): {
  cells: ReadonlyMap<string, Cell>;
  children: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  roots: readonly string[];
  names: ReadonlySet<string>;
} {
  const cells = new Map<string, Cell>();
  const children = new Map<string, Map<string, string[]>>();
  const held = new Set<string>();
  const blank = new Set<string>();
  const names = new Set<string>();
  for (const { subject, predicate, object } of triples) {
    (subject.termType === 'BlankNode' ? blank : names).add(subject.value);
    const part = predicate.value === `${rdf}first` ? 'first' : predicate.value === `${rdf}rest` ? 'rest' : undefined;
    if (object.termType === 'BlankNode') held.add(object.value);
    if (part && subject.termType === 'BlankNode') {
      const cell = cells.get(subject.value) ?? {};
      if (object.termType === 'BlankNode') cell[part] = object.value;
      cells.set(subject.value, cell);
    } else if (object.termType === 'BlankNode') {
      const properties = children.get(subject.value) ?? new Map<string, string[]>();
      const values = properties.get(predicate.value);
      if (values) values.push(object.value);
      else properties.set(predicate.value, [object.value]);
      children.set(subject.value, properties);
    }
  }
  return { cells, children, roots: [...blank].filter((label) => !held.has(label)).sort(byNumber), names };
}

/** The cells of a list, or nothing for what is no list. */
function cellsOf(label: string, cells: ReadonlyMap<string, Cell>): readonly string[] {
  const found = new Set<string>();
  for (
    let at: string | undefined = label;
    at !== undefined && cells.has(at) && !found.has(at);
    at = cells.get(at)?.rest
  )
    found.add(at);
  return [...found];
}

/** `b2` before `b10`. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
