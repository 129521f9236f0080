import type { JsonProblem } from './json-problem.js';

/** The bytes of one record, and where they stand in the file. */
export interface RecordBytes {
  readonly bytes: Uint8Array;
  /** Line and column of the first byte, counted from 1; columns are UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Offset of the first byte. */
  readonly offset: number;
}

/** A place in the file. */
export type Place = Omit<RecordBytes, 'bytes'>;

/**
 * Whether the end of a record is certain. `uncertain`: its text is broken so that other records may hide in it;
 * `cut-off`: it is right as far as it goes.
 */
export type RecordEnd = 'certain' | 'uncertain' | 'cut-off';

/** What a reader tells while it takes a file apart. */
export interface RecordSink {
  record(record: RecordBytes): RecordEnd;
  /** A record that was longer than allowed; it was not held. */
  tooLarge(place: Place, bytes: number): void;
  /** A place between records that is not JSON. */
  syntaxError(place: Place, problem: JsonProblem): void;
  /** An object that follows another one, where a JSON text should end; both are read. */
  concatenated(place: Place): void;
  /** The file is UTF-16, and is read as such. */
  utf16(encoding: string): void;
  /** The end of a file of which the last `bytes` could not be taken apart. */
  notRead(place: Place, bytes: number): void;
}

/** Takes a file apart as its chunks arrive. */
export interface RecordReader {
  push(chunk: Uint8Array): void;
  end(): void;
}
