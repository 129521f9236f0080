import { escapePointer, type Location } from '@ds4sscc/findings';
import {
  blankNode,
  createGraphBuilder,
  type CompactGraph,
  namedNode,
  statement,
  type Subject,
  type Term,
} from '@ds4sscc/linked-data';
import { rdfType } from '../vocabulary.js';
import { isObject } from '../is-object.js';
import { readLinkedValue } from './linked-value.js';
import type { InlineRow, Kind, NodeRow, OpenedMember, Row } from './mapping.js';
import { inlinePointer } from './write-nodes.js';

/** One object that was read, with the resource it stands for. */
export interface ReadObject {
  readonly pointer: string;
  readonly kind: Kind;
  readonly node: Subject;
  readonly members: ReadonlyMap<string, OpenedMember>;
}

/** Reads JSON objects as resources by their mapping tables. */
export interface NodeReader {
  /** The resource of an object; nothing where it is no object. */
  read(value: unknown, kind: Kind, pointer: string): Subject | undefined;
  /** Adds a statement that no member says. */
  add(subject: Subject, property: string, object: Term): void;
  /** The objects that were read, in order. */
  readonly objects: readonly ReadObject[];
  build(): CompactGraph;
}

/** How to read. */
export interface NodeReaderOptions {
  /** Where a value stands in its text. */
  locate?(pointer: string): Location;
  /** The blank node of an object without an identifier; a fresh one where there is none. */
  blankNodeAt?(pointer: string): Subject | undefined;
  /** The blank node of a label. */
  blankNodeOf?(label: string): Subject | undefined;
  /** Where an identifier is described, in formats in which objects refer to others. */
  readonly described?: ReadonlyMap<string, { readonly value: unknown; readonly pointer: string }>;
}

/** Objects nest no deeper; more than the writer ever nests. */
const deepest = 60;

/** Starts reading. */
export function createNodeReader(options: NodeReaderOptions = {}): NodeReader {
  const builder = createGraphBuilder();
  const objects: ReadObject[] = [];
  const done = new Set<string>();
  let fresh = 0;
  let depth = 0;

  const place = (pointer: string): Pick<Location, 'line' | 'column' | 'pointer'> => {
    const { line, column } = options.locate?.(pointer) ?? {};
    return { pointer, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  };
  const say = (subject: Subject, property: string, object: Term, pointer: string): void =>
    builder.add({ ...statement(subject, property, object), ...place(pointer) });
  const nodeOf = (identifier: string): Subject => {
    if (!identifier.startsWith('_:')) return namedNode(identifier);
    const label = identifier.slice(2);
    return options.blankNodeOf?.(label) ?? blankNode(`i${label}`);
  };
  const anonymous = (pointer: string): Subject => {
    const known = options.blankNodeAt?.(pointer);
    if (known) return known;
    fresh += 1;
    return blankNode(`n${fresh}`);
  };

  function read(value: unknown, kind: Kind, pointer: string): Subject | undefined {
    if (!isObject(value) || depth > deepest) return undefined;
    const members = membersOf(value, kind, pointer);
    const identifier = kind.identity.read(valuesOf(members));
    const node = identifier === undefined ? anonymous(pointer) : nodeOf(identifier);
    objects.push({ pointer, kind, node, members });
    depth += 1;
    readRows(node, kind, members, pointer);
    depth -= 1;
    return node;
  }

  function readRows(node: Subject, kind: Kind, members: ReadonlyMap<string, OpenedMember>, pointer: string): void {
    const values = valuesOf(members);
    for (const row of kind.rows) {
      if (row.row === 'value') {
        const from = row.members.find((member) => members.has(member));
        // What no member says is not asked for; classes that a place implies need none.
        if (from === undefined && row.members.length > 0 && !row.properties.includes(rdfType)) continue;
        const at = from === undefined ? pointer : (members.get(from)?.pointer ?? pointer);
        for (const { property, object } of row.read(values)) say(node, property, object, at);
      } else if (row.row === 'inline') readInline(node, row, members, pointer);
      else {
        const member = members.get(row.member);
        if (member) readItems(node, row.property, row, member);
      }
    }
    if (!kind.other) return;
    const mapped = mappedMembers(kind);
    for (const [name, member] of members) {
      const property = mapped.has(name) ? undefined : kind.other.property(name);
      if (property !== undefined) readItems(node, property, { row: 'linked', kind: kind.other.kind }, member);
    }
  }

  function readInline(
    node: Subject,
    row: InlineRow,
    members: ReadonlyMap<string, OpenedMember>,
    pointer: string,
  ): void {
    const kind = row.kind();
    const names = mappedMembers(kind);
    const own = new Map<string, OpenedMember>();
    for (const [name, member] of members) if (names.has(name) && !isEmpty(member.value)) own.set(name, member);
    const [first] = own.values();
    if (first === undefined) return;
    const identifier = kind.identity.read(valuesOf(own));
    const child = identifier === undefined ? anonymous(inlinePointer(pointer, row)) : nodeOf(identifier);
    if (row.accepts && !row.accepts(child)) return;
    say(node, row.property, child, first.pointer);
    readRows(child, kind, own, inlinePointer(pointer, row));
  }

  function readItems(
    node: Subject,
    property: string,
    row:
      | Pick<NodeRow, 'row' | 'kind' | 'reference' | 'fromText' | 'inverse'>
      | { readonly row: 'linked'; kind(): Kind },
    { value, pointer }: OpenedMember,
  ): void {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const link = (object: Subject, at: string): void =>
      row.row === 'node' && row.inverse ? say(object, property, node, at) : say(node, property, object, at);
    for (const [index, item] of items.entries()) {
      const at = Array.isArray(value) ? `${pointer}/${index}` : pointer;
      const kind = row.kind();
      const simple = row.row === 'linked' ? readLinkedValue(item) : undefined;
      const reference = row.row === 'linked' ? linkedReference(item) : row.reference?.read(item);
      if (simple) say(node, property, simple, at);
      else if (reference !== undefined) {
        link(nodeOf(reference), at);
        const described = options.described?.get(reference);
        const key = `${kind.name} ${reference}`;
        if (described && !done.has(key)) {
          done.add(key);
          read(described.value, kind, described.pointer);
        }
      } else {
        const meant = row.row === 'node' && typeof item === 'string' && row.fromText ? row.fromText(item) : item;
        const child = read(meant, kind, at);
        if (child) link(child, at);
      }
    }
  }

  return {
    read,
    add: (subject, property, object) => builder.add(statement(subject, property, object)),
    objects,
    build: () => builder.build(),
  };
}

/** The members of an object by their canonical names; of two spellings of one the first stands. */
function membersOf(object: object, kind: Kind, pointer: string): ReadonlyMap<string, OpenedMember> {
  const opened =
    kind.open?.(object, pointer) ??
    Object.entries(object).map(([name, value]: [string, unknown]) => ({
      name,
      value,
      pointer: `${pointer}/${escapePointer(name)}`,
    }));
  const members = new Map<string, OpenedMember>();
  for (const member of opened) {
    const name = kind.canonical?.(member.name) ?? member.name;
    // What is there twice keeps a name of its own, under which nothing maps it: it is reported.
    members.set(members.has(name) ? `${name} ${member.pointer}` : name, { ...member, name });
  }
  return members;
}

/** Nothing said: systems write all their members whether there is something to say or not. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The members that a row reads and writes. */
export function membersOfRow(row: Row): readonly string[] {
  if (row.row === 'value') return row.members;
  return row.row === 'inline' ? [...mappedMembers(row.kind())] : [row.member];
}

const memberSets = new WeakMap<Kind, ReadonlySet<string>>();

/** Every member that a table maps. */
function mappedMembers(kind: Kind): ReadonlySet<string> {
  const known = memberSets.get(kind);
  if (known) return known;
  const made = new Set([...kind.identity.members, ...kind.rows.flatMap(membersOfRow)]);
  memberSets.set(kind, made);
  return made;
}

function linkedReference(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const id = item['@id'];
  return typeof id === 'string' && Object.keys(item).length === 1 ? id : undefined;
}

function valuesOf(members: ReadonlyMap<string, OpenedMember>): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, { value }] of members) values.set(name, value);
  return values;
}
