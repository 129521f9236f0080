import { isObject } from './is-object.js';
import { JsonLdError } from './json-ld-error.js';

/** A value of a property, flattened: a value object, the name of a node, or a list of such. */
export type FlatValue =
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly node: string }
  | { readonly list: readonly FlatValue[] };

/** Values of one node by property; `@type` holds names of classes. */
export type FlatNode = Map<string, FlatValue[]>;

/** Nodes by name, of the default graph (`''`) and of each named one. */
export type NodeMap = Map<string, Map<string, FlatNode>>;

/** Numbers blank nodes in the order in which they are met. */
export interface BlankNames {
  /** The name for one that the document calls `label`, or for one that it does not name. */
  of(label?: string): string;
  /** What the document calls it, if it names it. */
  labelOf(name: string): string | undefined;
}

/** Numbering from `_:b0`. */
export function createBlankNames(): BlankNames {
  const known = new Map<string, string>();
  const labels = new Map<string, string>();
  let next = 0;
  return {
    labelOf: (name) => labels.get(name),
    of(label) {
      const found = label === undefined ? undefined : known.get(label);
      if (found !== undefined) return found;
      const name = `_:b${next++}`;
      if (label !== undefined) {
        known.set(label, name);
        labels.set(name, label);
      }
      return name;
    },
  };
}

/**
 * Gathers what an expanded document says of each node (JSON-LD 1.1 API, 7.2, node map generation). jsonld looks through
 * all values of a property for each new one; repeated statements are left to the graph here, so that time stays linear.
 *
 * @throws {JsonLdError} `conflicting indexes`
 */
export function createNodeMap(nodes: readonly unknown[], names: BlankNames): NodeMap {
  const graphs: NodeMap = new Map([['', new Map()]]);
  const indexes = new Map<FlatNode, unknown>();

  const nodeOf = (graph: string, name: string): FlatNode => {
    const subjects = graphs.get(graph) ?? new Map<string, FlatNode>();
    graphs.set(graph, subjects);
    const found = subjects.get(name) ?? new Map<string, FlatValue[]>();
    subjects.set(name, found);
    return found;
  };
  const add = (node: FlatNode, property: string, value: FlatValue): void => {
    const values = node.get(property);
    if (values) values.push(value);
    else node.set(property, [value]);
  };
  const renamed = (iri: string): string => (iri.startsWith('_:') ? names.of(iri) : iri);
  const nameOf = ({ '@id': id }: Readonly<Record<string, unknown>>): string =>
    typeof id === 'string' ? renamed(id) : names.of();

  const flatten = (item: unknown, graph: string): FlatValue | undefined => {
    if (!isObject(item)) return undefined;
    if ('@value' in item) {
      const type = item['@type'];
      return { value: typeof type === 'string' ? { ...item, '@type': renamed(type) } : item };
    }
    if ('@list' in item) {
      const members = (item['@list'] as readonly unknown[]).map((member) => flatten(member, graph));
      return { list: members.filter((member) => member !== undefined) };
    }
    return { node: visit(item, graph) };
  };

  const visit = (item: Readonly<Record<string, unknown>>, graph: string, given?: string): string => {
    const types = (item['@type'] ?? []) as readonly string[];
    for (const type of types) renamed(type);
    const name = given ?? nameOf(item);
    const node = nodeOf(graph, name);
    for (const property of Object.keys(item).sort()) {
      const values = item[property] as readonly unknown[];
      if (property === '@type') for (const type of types) add(node, '@type', { node: renamed(type) });
      else if (property === '@reverse')
        visitReverse(values as unknown as Record<string, readonly unknown[]>, name, graph);
      else if (property === '@graph') visitAll(values, name);
      else if (property === '@included') visitAll(values, graph);
      else if (property === '@index') checkIndex(node, values);
      else if (!property.startsWith('@')) {
        const predicate = renamed(property);
        for (const value of values) {
          if (isObject(value) && '@id' in value && !value['@id']) continue;
          const isNode = isObject(value) && !('@value' in value) && !('@list' in value);
          const flat = isNode ? { node: visit(value, graph, nameOf(value)) } : flatten(value, graph);
          if (flat) add(node, predicate, flat);
        }
      }
    }
    return name;
  };

  const visitAll = (items: readonly unknown[], graph: string): void => {
    if (!graphs.has(graph)) graphs.set(graph, new Map());
    for (const item of items) if (isObject(item) && !('@value' in item)) flatten(item, graph);
  };
  const visitReverse = (map: Readonly<Record<string, readonly unknown[]>>, name: string, graph: string): void => {
    for (const [property, items] of Object.entries(map)) {
      for (const item of items)
        if (isObject(item)) add(nodeOf(graph, visit(item, graph, nameOf(item))), renamed(property), { node: name });
    }
  };
  const checkIndex = (node: FlatNode, index: unknown): void => {
    if (indexes.has(node) && indexes.get(node) !== index) throw new JsonLdError('conflicting indexes');
    indexes.set(node, index);
  };

  visitAll(nodes, '');
  return graphs;
}
