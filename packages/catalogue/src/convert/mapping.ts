import type { Subject, Term } from '@ds4sscc/linked-data';

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One property of a resource with one value. */
export interface Said {
  readonly property: string;
  readonly object: Term;
}

/** Members of a JSON object by name: a map, as names are the sender's, `__proto__` included. */
export type Members = ReadonlyMap<string, unknown>;

/** Members with what they hold, as they are written. */
export type WrittenMembers = Iterable<readonly [member: string, value: Json]>;

/**
 * One row of a mapping table: which properties stand for which members, and how their values turn. Writing and reading are
 * its two halves; what they lose is found by doing both, so a row need not say so.
 */
export type Row = ValueRow | NodeRow | InlineRow | LinkedRow;

/** Values that are no objects of their own. */
export interface ValueRow {
  readonly row: 'value';
  readonly properties: readonly string[];
  readonly members: readonly string[];
  write(said: readonly Said[]): WrittenMembers;
  read(members: Members): readonly Said[];
  /** Members of the items, where they are objects, by which the platform keeps its own books. */
  readonly platformParts?: ReadonlySet<string>;
  /** Where the format has several layouts: the one that is written so. All are read, and `read-only` is none. */
  readonly layout?: string;
}

/** Resources as objects in a member. */
export interface NodeRow {
  readonly row: 'node';
  readonly property: string;
  readonly member: string;
  kind(): Kind;
  /** Whether one resource stands in a list as well, or whether there is room for one alone. */
  readonly shape: 'list' | 'one-or-list' | 'one';
  /** Whether a resource is written in one place only, for those that can hold each other. */
  readonly once?: boolean;
  /** How a resource is named where it is not described, or is described elsewhere; absent where the format cannot. */
  readonly reference?: Reference;
  /** Whether a resource can be written so; any can where absent. */
  accepts?(node: Subject): boolean;
  /** The object that a text in its place means. */
  fromText?(text: string): object | undefined;
  /** Whether the property leads from the object to the one that holds it: such rows are read and not written. */
  readonly inverse?: boolean;
  readonly layout?: string;
}

/** One resource whose members stand among those of the resource that points to it. */
export interface InlineRow {
  readonly row: 'inline';
  readonly property: string;
  kind(): Kind;
  /** Whether a resource can be written so; any can where absent. */
  accepts?(node: Subject): boolean;
  readonly layout?: string;
}

/** Literals and resources alike, as JSON-LD writes them. */
export interface LinkedRow {
  readonly row: 'linked';
  readonly property: string;
  readonly member: string;
  kind(): Kind;
  readonly layout?: string;
}

/** How a resource is named without being described. */
export interface Reference {
  write(node: Subject): Json | undefined;
  read(value: unknown): string | undefined;
}

/** How the IRI of a resource stands among its members. */
export interface Identity {
  readonly members: readonly string[];
  write(node: Subject, shared: boolean): WrittenMembers;
  /** An IRI, or a label with `_:`; nothing where the members do not tell. */
  read(members: Members): string | undefined;
}

/** What a JSON object of one kind stands for: a mapping table. */
export interface Kind {
  readonly name: string;
  readonly identity: Identity;
  readonly rows: readonly Row[];
  /** Members by which the system that wrote the object keeps its own books. */
  readonly platform?: ReadonlySet<string>;
  /** The layout in use; rows of others are read and not written. */
  readonly layout?: string;
  /** The name of a member by its spellings, where it has several. */
  canonical?(member: string): string;
  /** The members of an object, where they are not its own keys. */
  open?(object: object, pointer: string): readonly OpenedMember[];
  /** The object of members, where they are not its own keys. */
  close?(members: ReadonlyMap<string, Json>): Json;
  /** A member for a property that no row has, and back, where the format lets any property stand. */
  readonly other?: {
    member(property: string): string | undefined;
    property(member: string): string | undefined;
    kind(): Kind;
    /** Whether a resource may be described under such a member; those that have a place of their own are only named. */
    nests?(node: Subject): boolean;
  };
}

/** A member with the place it was read from. */
export interface OpenedMember {
  readonly name: string;
  readonly value: unknown;
  readonly pointer: string;
}
