/** Names to look up by their bytes. JavaScript writes it (`key-table.ts`). */
@unmanaged
export class KeyTable {
  /** The number of heads less one. */
  mask: u32;
  count: i32;
  /** The names, as `Key`. */
  keys: usize;
  /** By hash of the first four bytes, the number of a name; -1 where there is none. */
  heads: usize;
}

@unmanaged
export class Key {
  /** Where its bytes stand, with the quotation mark that follows and zeros up to a multiple of eight. */
  text: usize;
  /** Without the quotation mark. */
  length: usize;
  /** The number of the next name with that hash, or -1. */
  next: i32;
  unused: i32;
}

/** A plan made ready for walking. JavaScript writes it. */
@unmanaged
export class Value {
  least: f64;
  most: f64;
  above: f64;
  below: f64;
  sort: i32;
  integer: i32;
  distinct: i32;
  closed: i32;
  structured: i32;
  watched: i32;
  keys: KeyTable;
  /** By number of a member, its value; or the options. */
  members: usize;
  count: i32;
  required: usize;
  requiredCount: i32;
  seen: usize;
  next: usize;
  stamp: i32;
  item: Value;
  test: i32;
}

@unmanaged
export class Member {
  role: i32;
  number: i32;
  described: i32;
  kind: i32;
  carriers: i32;
  value: Value;
  required: i32;
  units: KeyTable | null;
  unitStated: i32;
  isDate: i32;
  foreign: i32;
  asObject: i32;
  next: i32;
  seen: i32;
  /** By number of a member of the attribute object plus one, the member that followed last time. */
  within: usize;
}

@unmanaged
export class Model {
  number: i32;
  requiredCount: i32;
  keys: KeyTable;
  members: usize;
  types: KeyTable;
  id: Value | null;
  first: i32;
  follower: Model | null;
  /** The context that was accepted last. */
  context: usize;
  contextLength: usize;
}

/** A piece of the record that a file compares. */
@unmanaged
export class Span {
  start: usize;
  end: usize;
  member: i32;
  /** Of a list, which item; -1 where there is no list, -2 and so on where `object` carries it. */
  item: i32;
  dataset: usize;
  datasetEnd: usize;
}

@unmanaged
export class Doubt {
  member: i32;
  key: usize;
  start: usize;
  end: usize;
  targets: i32;
  units: i32;
}

@unmanaged
export class Facts {
  instant: f64;
  /** Of `dateObserved`, where that may count; NaN where it is no date. */
  dateInstant: f64;
  model: Model | null;
  /** The number of the type among those of the model. */
  type: i32;
  representation: i32;
  hasContext: i32;
  idStart: usize;
  idEnd: usize;
  timeStart: usize;
  timeEnd: usize;
  dateStart: usize;
  dateEnd: usize;
  /** How many there are, as of the next two. */
  targets: i32;
  units: i32;
  doubtful: i32;
  normalized: i32;
  concise: i32;
  plain: i32;
  anyLoose: i32;
  typed: i32;
  loose: i32;
}

/** A list of `Span` that is written from the start for each record; how many there are, the facts have. */
@unmanaged
export class Spans {
  at: usize;
  most: i32;
}

/** What JavaScript writes once. */
@unmanaged
export class Words {
  attributeKeys: KeyTable;
  attributeMembers: usize;
  carrierOfKind: usize;
  kinds: KeyTable;
  watched: KeyTable;
  watchedBits: usize;
  watchedType: i32;
  property: i32;
  geoProperty: i32;
  geometryTypes: KeyTable;
  geometryMembers: KeyTable;
  geometryRefused: KeyTable;
  typedMembers: KeyTable;
  subAttribute: Member;
  targets: Spans;
  units: Spans;
}

export const facts: Facts = changetype<Facts>(memory.data(offsetof<Facts>(), 16));
export const words: Words = changetype<Words>(memory.data(offsetof<Words>(), 16));
export const mostDoubtful: i32 = 4;
export const doubtful: usize = memory.data(offsetof<Doubt>() * 4, 16);
