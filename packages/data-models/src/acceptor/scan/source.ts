/** The bytes that are read, and a view of the same memory: names and texts are compared four bytes at a time. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}
