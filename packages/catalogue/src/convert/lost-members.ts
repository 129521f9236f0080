import { escapePointer, type JsonDocument, showValue } from '@ds4sscc/findings';
import type { Graph } from '@ds4sscc/linked-data';
import type { MemberLoss } from './conversion.js';
import { memberChanged, memberEmpty, memberLost, memberNotRead, platformMember } from './convert-rules.js';
import { isObject } from '../is-object.js';
import type { Json, Kind, OpenedMember, Row, ValueRow } from './mapping.js';
import { isEmpty, membersOfRow, type ReadObject } from './read-nodes.js';
import { sameJson, sortedText } from './same-json.js';
import { objectKey, type WrittenObject } from './write-nodes.js';

/** What a document was read as, and what writing that again gives. */
export interface DocumentRoundTrip {
  readonly format: string;
  /** What was read. */
  readonly graph: Graph;
  readonly objects: readonly ReadObject[];
  readonly written: ReadonlyMap<string, WrittenObject>;
}

/** Every member of a document that would not come back, with the reason. */
export function lostMembers(json: JsonDocument, trip: DocumentRoundTrip): readonly MemberLoss[] {
  const { format, graph, objects, written } = trip;
  const read = new Set(objects.map(({ pointer }) => pointer));
  const losses: MemberLoss[] = [];
  const lose = (loss: MemberLoss): void => void losses.push(loss);
  for (const { kind, node, members } of objects) {
    const again = written.get(objectKey(kind, node))?.members ?? new Map<string, Json>();
    const rows = rowsByMember(kind);
    for (const [name, member] of members) compare(member, again.get(name), rows.get(name), kind, name);
  }
  return losses;

  function compare(
    { value, pointer }: OpenedMember,
    written: Json | undefined,
    row: Row | 'identity' | undefined,
    kind: Kind,
    member: string,
  ): void {
    const valueRow = isValueRow(row) ? row : undefined;
    if (written !== undefined && sameJson(value, written)) return;
    if (isEmpty(value)) return lose({ pointer, finding: json.finding(memberEmpty, pointer, { format, member }) });
    if (row === undefined && !kind.other?.property(member)) {
      const rule = kind.platform?.has(member) ? platformMember : memberLost;
      return lose({ pointer, finding: json.finding(rule, pointer, { format, member }, { value }) });
    }
    const holdsNodes = row === undefined || (row !== 'identity' && (row.row === 'node' || row.row === 'linked'));
    if (Array.isArray(value)) return compareItems(value, pointer, written, holdsNodes, member, valueRow);
    if (holdsNodes && read.has(pointer) && typeof value !== 'string') return;
    if (isObject(value) && isObject(written) && !holdsNodes) return compareParts(value, pointer, written, member);
    const items = Array.isArray(written) ? (written as readonly Json[]) : [];
    if (items.some((one) => sameJson(one, value)) || (holdsNodes && isNamedIn(value, written))) return;
    if (written === undefined && kind.platform?.has(member))
      return lose({ pointer, finding: json.finding(platformMember, pointer, { format, member }, { value }) });
    report(pointer, value, written, member, valueRow);
  }

  /** Items are a set: each is looked for among those that would be written. */
  function compareItems(
    items: readonly unknown[],
    pointer: string,
    written: Json | undefined,
    holdsNodes: boolean,
    member: string,
    row: ValueRow | undefined,
  ): void {
    const left = new Map<string, number>();
    for (const one of written === undefined ? [] : Array.isArray(written) ? written : [written]) {
      const text = sortedText(one);
      left.set(text, (left.get(text) ?? 0) + 1);
    }
    for (const [index, item] of items.entries()) {
      const at = `${pointer}/${index}`;
      if (holdsNodes && read.has(at) && typeof item !== 'string') continue;
      const text = sortedText(row?.platformParts ? withoutParts(item, at, row.platformParts, member) : item);
      const count = left.get(text) ?? 0;
      if (count === 0 && holdsNodes && isNamedIn(item, written)) continue;
      // A set of statements says a thing once, however often a list repeats it.
      if (count === 0) report(at, item, read.has(at) ? written : undefined, member, row);
      else if (!holdsNodes) left.set(text, count - 1);
    }
  }

  /** An item without what the platform notes in it, which is reported. */
  function withoutParts(item: unknown, pointer: string, parts: ReadonlySet<string>, member: string): unknown {
    if (!isObject(item)) return item;
    for (const name of Object.keys(item)) {
      if (!parts.has(name)) continue;
      const at = `${pointer}/${escapePointer(name)}`;
      lose({ pointer: at, finding: json.finding(platformMember, at, { format, member: `${member}.${name}` }) });
    }
    return Object.fromEntries(Object.entries(item).filter(([name]) => !parts.has(name)));
  }

  /** An object of values, such as texts by language: each is compared by its name. */
  function compareParts(
    value: Readonly<Record<string, unknown>>,
    pointer: string,
    written: Readonly<Record<string, unknown>>,
    member: string,
  ): void {
    for (const [name, part] of Object.entries(value)) {
      const again = Object.hasOwn(written, name) ? (written[name] as Json) : undefined;
      if (again !== undefined && sameJson(part, again)) continue;
      const at = `${pointer}/${escapePointer(name)}`;
      if (isEmpty(part))
        lose({ pointer: at, finding: json.finding(memberEmpty, at, { format, member: `${member}.${name}` }) });
      else report(at, part, again, `${member}.${name}`);
    }
  }

  /** Whether the graph holds what a member says, so that another member will say it. */
  function isSaid(row: ValueRow, member: string, value: unknown): boolean {
    const said =
      [value, [value]].map((one) => row.read(new Map([[member, one]]))).find(({ length }) => length > 0) ?? [];
    return said.length > 0 && said.every(({ property, object }) => graph.to(object, property).length > 0);
  }

  function report(pointer: string, value: unknown, becomes: Json | undefined, member: string, row?: ValueRow): void {
    if (becomes === undefined && row && isSaid(row, member, value)) {
      const args = { format, member, becomes: 'another member that says the same' };
      lose({ pointer, finding: json.finding(memberChanged, pointer, args, { value }) });
    } else if (becomes === undefined) {
      const args = { format, member, found: `${isEmpty(value) ? 'empty: ' : ''}${showValue(value)}` };
      lose({ pointer, finding: json.finding(memberNotRead, pointer, args, { value }) });
    } else {
      const args = { format, member, becomes: showValue(becomes) };
      lose({ pointer, becomes, finding: json.finding(memberChanged, pointer, args, { value }) });
    }
  }
}

/** Whether a resource that is only named here is described where it would be written first. */
function isNamedIn(reference: unknown, written: Json | undefined): boolean {
  const id = isObject(reference) && Object.keys(reference).length === 1 ? reference['@id'] : undefined;
  const items = Array.isArray(written) ? (written as readonly Json[]) : [written];
  return typeof id === 'string' && items.some((one) => isObject(one) && one['@id'] === id);
}

function isValueRow(row: Row | 'identity' | undefined): row is ValueRow {
  return row !== undefined && row !== 'identity' && row.row === 'value';
}

const rowsOfKinds = new WeakMap<Kind, ReadonlyMap<string, Row | 'identity'>>();

/** The row of each member; members of an inline resource have the rows of their own kind. */
function rowsByMember(kind: Kind): ReadonlyMap<string, Row | 'identity'> {
  const known = rowsOfKinds.get(kind);
  if (known) return known;
  const rows = new Map<string, Row | 'identity'>();
  for (const member of kind.identity.members) rows.set(member, 'identity');
  for (const row of kind.rows) {
    if (row.row === 'inline')
      for (const [member, inner] of rowsByMember(row.kind())) {
        if (!rows.has(member)) rows.set(member, inner);
      }
    else for (const member of membersOfRow(row)) if (!rows.has(member)) rows.set(member, row);
  }
  rowsOfKinds.set(kind, rows);
  return rows;
}
