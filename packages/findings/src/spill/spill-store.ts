/**
 * Where work on large files puts what memory does not hold: byte streams by number, each written to its end and then read.
 * A store may throw on any call (a full disk); what uses it says so, and counts nothing as checked that was lost.
 */
export interface SpillStore {
  /** Adds bytes to the end of a stream; they may be reused after the call. */
  append(stream: number, bytes: Uint8Array): void;
  /** The bytes of a stream from its beginning, in pieces of any size; each may be reused when the next is asked for. */
  read(stream: number): Iterable<Uint8Array>;
  /** Frees a stream that is not needed any more. */
  remove(stream: number): void;
}
