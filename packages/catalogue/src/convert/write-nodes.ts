import { escapePointer } from '@ds4sscc/findings';
import { type Graph, type Subject, type Term, termKey } from '@ds4sscc/linked-data';
import { rdfType } from '../vocabulary.js';
import { writeLinkedValue } from './linked-value.js';
import type { InlineRow, Json, Kind, NodeRow, Row, Said } from './mapping.js';

/** What was written of one resource. */
export interface WrittenObject {
  readonly kind: Kind;
  readonly node: Subject;
  readonly members: ReadonlyMap<string, Json>;
}

/** Writes resources of a graph as JSON objects by their mapping tables, and keeps account of which stands where. */
export interface NodeWriter {
  /** Says that resources will have an object of their own at the top: elsewhere they are named only. */
  reserve(roots: readonly { readonly node: Subject; readonly kind: Kind }[]): void;
  /** The object of a resource; `pointer` is where it will stand. */
  write(node: Subject, kind: Kind, pointer: string): Json;
  /** By kind and resource: the first object of each. */
  readonly written: ReadonlyMap<string, WrittenObject>;
  /** Kinds that a resource was written as, by its key; those that stand among the members of others as well. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<Kind>>;
  /** Blank nodes by the place of their first object. */
  readonly blankNodes: ReadonlyMap<string, Subject>;
}

/** Resources nest no deeper: what lies below is named where the format can, else left out, and found missing. */
const deepest = 40;

/** Name under which an object is filed. */
export function objectKey(kind: Kind, node: Subject): string {
  return `${kind.name} ${termKey(node)}`;
}

/** Where a resource stands that has its members among those of another. */
export function inlinePointer(pointer: string, row: InlineRow): string {
  return `${pointer}#${row.property}`;
}

/** Starts writing. */
export function createNodeWriter(graph: Graph): NodeWriter {
  const written = new Map<string, WrittenObject>();
  const kinds = new Map<string, Set<Kind>>();
  const blankNodes = new Map<string, Subject>();
  const placed = new Map<string, string | undefined>();
  const shared = new Map<string, boolean>();
  const reserved = new Map<string, Map<string, Json>>();
  const mostCopied = 200_000 + 4 * graph.size;
  let copied = 0;
  let depth = 0;

  function writeObject(node: Subject, kind: Kind, pointer: string): Json {
    const key = objectKey(kind, node);
    const members = reserved.get(key) ?? new Map<string, Json>();
    reserved.delete(key);
    // Filed before it is filled, so that a loop of resources ends in a reference.
    if (!written.has(key)) written.set(key, { kind, node, members });
    depth += 1;
    fill(members, node, kind, pointer);
    depth -= 1;
    return kind.close ? kind.close(members) : Object.fromEntries(members);
  }

  function fill(members: Map<string, Json>, node: Subject, kind: Kind, pointer: string): void {
    const key = termKey(node);
    const known = kinds.get(key);
    if (known) known.add(kind);
    else kinds.set(key, new Set([kind]));
    let isNamed = false;
    for (const [member, value] of kind.identity.write(node, isShared(node))) {
      members.set(member, value);
      isNamed = true;
    }
    if (node.termType === 'BlankNode') {
      if (isNamed) callByLabel(node);
      else if (!placed.has(key)) {
        placed.set(key, pointer);
        blankNodes.set(pointer, node);
      }
    }
    const said = byProperty(node);
    for (const row of kind.rows) {
      if (row.layout === undefined || row.layout === kind.layout) writeRow(members, row, said, pointer);
    }
    if (!kind.other) return;
    const mapped = mappedProperties(kind);
    for (const [property, objects] of said) {
      const member = mapped.has(property) ? undefined : kind.other.member(property);
      if (member !== undefined && !members.has(member))
        members.set(member, linkedValues(objects, member, kind.other, pointer));
    }
  }

  function writeRow(
    members: Map<string, Json>,
    row: Row,
    said: ReadonlyMap<string, readonly Term[]>,
    pointer: string,
  ): void {
    if (row.row === 'value') {
      const values: Said[] = [];
      for (const property of row.properties) {
        for (const object of said.get(property) ?? []) values.push({ property, object });
      }
      // Only a class may be written where none is said.
      if (values.length === 0 && !row.properties.includes(rdfType)) return;
      for (const [member, value] of row.write(values)) if (!members.has(member)) members.set(member, value);
      return;
    }
    const objects = said.get(row.property);
    if (objects === undefined) return;
    if (row.row === 'inline') writeInline(members, row, objects, pointer);
    else if (row.row === 'linked') members.set(row.member, linkedValues(objects, row.member, row, pointer));
    else writeChildren(members, row, objects, pointer);
  }

  function writeInline(members: Map<string, Json>, row: InlineRow, objects: readonly Term[], pointer: string): void {
    if (depth > deepest) return;
    const kind = row.kind();
    for (const object of objects) {
      if (object.termType === 'Literal' || (row.accepts && !row.accepts(object))) continue;
      if (kinds.has(termKey(object))) copied += graph.from(object).length;
      if (copied > mostCopied) return;
      const own = new Map<string, Json>();
      depth += 1;
      fill(own, object, kind, inlinePointer(pointer, row));
      depth -= 1;
      if (own.size === 0) continue;
      for (const [member, value] of own) if (!members.has(member)) members.set(member, value);
      return;
    }
  }

  function writeChildren(members: Map<string, Json>, row: NodeRow, objects: readonly Term[], pointer: string): void {
    const kind = row.kind();
    const list: Json[] = [];
    const nodes = objects.filter(isNode).filter((node) => row.accepts?.(node) ?? true);
    const alone = row.shape !== 'list' && nodes.length === 1;
    const base = `${pointer}/${escapePointer(row.member)}`;
    for (const object of nodes) {
      const at = alone || row.shape === 'one' ? base : `${base}/${list.length}`;
      const value = writeChild(object, row, kind, at);
      if (value !== undefined) list.push(value);
      if (value !== undefined && row.shape === 'one') break;
    }
    const [first] = list;
    if (first === undefined) return;
    members.set(row.member, row.shape === 'one' || (row.shape === 'one-or-list' && list.length === 1) ? first : list);
  }

  /** A resource in full where it has no other place; a copy only where it cannot be named, and copies have not become too many. */
  function writeChild(node: Subject, row: NodeRow, kind: Kind, pointer: string): Json | undefined {
    const again = written.has(objectKey(kind, node));
    if (row.reference && (again || depth > deepest || !isDescribed(node))) {
      callByLabel(node);
      return row.reference.write(node);
    }
    if (depth > deepest || (again && row.once)) return undefined;
    if (again) copied += graph.from(node).length;
    return copied > mostCopied ? undefined : writeObject(node, kind, pointer);
  }

  function linkedValues(
    objects: readonly Term[],
    member: string,
    to: { kind(): Kind; nests?(node: Subject): boolean },
    pointer: string,
  ): Json {
    const kind = to.kind();
    const base = `${pointer}/${escapePointer(member)}`;
    return objects.map((object, index) => {
      if (object.termType === 'Literal') return writeLinkedValue(object);
      const again =
        written.has(objectKey(kind, object)) || depth > deepest || !isDescribed(object) || to.nests?.(object) === false;
      if (again) callByLabel(object);
      return again ? { '@id': termKey(object) } : writeObject(object, kind, `${base}/${index}`);
    });
  }

  function byProperty(node: Subject): ReadonlyMap<string, readonly Term[]> {
    const said = new Map<string, Set<Term>>();
    for (const { predicate, object } of graph.from(node)) {
      const known = said.get(predicate.value);
      // What two named graphs say is said once: a graph has one object for a term.
      if (known) known.add(object);
      else said.set(predicate.value, new Set([object]));
    }
    return new Map([...said].map(([property, objects]) => [property, [...objects]]));
  }

  function isDescribed(node: Subject): boolean {
    return graph.from(node).length > 0;
  }

  /** Whether several point to a blank node; asked once, as a publisher may have 100,000 datasets. */
  function isShared(node: Subject): boolean {
    if (node.termType !== 'BlankNode') return false;
    const key = termKey(node);
    const known = shared.get(key) ?? graph.to(node).length > 1;
    shared.set(key, known);
    return known;
  }

  /** What goes by its label somewhere is known by that, and by no place. */
  function callByLabel(node: Subject): void {
    if (node.termType !== 'BlankNode') return;
    const pointer = placed.get(termKey(node));
    if (pointer !== undefined) blankNodes.delete(pointer);
    placed.set(termKey(node), undefined);
  }

  function reserve(roots: readonly { readonly node: Subject; readonly kind: Kind }[]): void {
    for (const { node, kind } of roots) {
      const members = new Map<string, Json>();
      reserved.set(objectKey(kind, node), members);
      written.set(objectKey(kind, node), { kind, node, members });
    }
  }

  return { reserve, write: writeObject, written, kinds, blankNodes };
}

/** Every property that a table writes. */
export function mappedProperties(kind: Kind): ReadonlySet<string> {
  const known = propertySets.get(kind);
  if (known) return known;
  const rows = kind.rows.filter((row) => row.layout === undefined || row.layout === kind.layout);
  const made = new Set(rows.flatMap((row) => (row.row === 'value' ? row.properties : [row.property])));
  propertySets.set(kind, made);
  return made;
}

const propertySets = new WeakMap<Kind, ReadonlySet<string>>();

function isNode(term: Term): term is Subject {
  return term.termType !== 'Literal';
}
