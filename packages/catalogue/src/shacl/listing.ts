/** A list whose entries are made when they are asked for, and not kept. */
export interface Listing<Entry> extends Iterable<Entry> {
  readonly length: number;
  at(index: number): Entry | undefined;
  /** All entries, for `JSON.stringify`. */
  toJSON(): readonly Entry[];
}

/** Creates a list of `length` entries. */
export function createListing<Entry>(length: number, make: (index: number) => Entry): Listing<Entry> {
  return {
    length,
    at: (index) => {
      const place = index < 0 ? length + index : index;
      return place >= 0 && place < length ? make(place) : undefined;
    },
    toJSON: () => Array.from({ length }, (_, index) => make(index)),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield make(index);
    },
  };
}
