import type { JsonDocument } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import type { ModelIndex } from '../model-index.js';
import type { Representation } from '../representation.js';

/** Pieces of a record that a file compares: which attribute says them, where, and the bytes of their text. */
export interface SpanList {
  /** How many there are; what the lists hold beyond is left from records before. */
  readonly count: number;
  /** The attribute, with its data set where it has one, as in `EntityLinks`. */
  readonly names: readonly string[];
  /** JSON pointers within the record. */
  readonly pointers: readonly string[];
  /** Offset of the first byte of each text, without its quotation mark; no text has an escape in it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What an accepted record says that a file compares; offsets into its bytes. Reused from record to record. */
export interface AcceptedFacts {
  /** The type as the record writes it: the name of a model, or its IRI. */
  readonly type: string;
  readonly representation: Exclude<Representation, 'ngsi-v2'>;
  readonly hasContext: boolean;
  readonly idStart: number;
  readonly idEnd: number;
  readonly targets: SpanList;
  readonly units: SpanList;
  /** The text of the last instant at which an attribute was observed; both -1 where there is none. */
  readonly timeStart: number;
  readonly timeEnd: number;
  /** That instant in milliseconds, as `millisecondsOf` gives it; NaN where there is none. */
  readonly instant: number;
  /** The attributes of the model whose values were not accepted, but passed over; none, unless by `acceptMost`. */
  readonly doubtful: { readonly count: number; readonly names: readonly string[] };
}

/** How doubtful attributes are read. */
export interface DoubtfulReading {
  readonly models: ModelIndex;
  /** The name that findings give as their source. */
  readonly source: string;
  /** Whether `facts` are to hold for the whole of the record after that. */
  readonly compares: boolean;
}

/** The attributes of a record that an acceptor passed over. */
export interface DoubtfulAttributes {
  /** The text of the record, to find them in. */
  readonly document: JsonDocument;
  /** Has the full validator judge them; of the rest of the record it would say nothing, but for a missing `@context`. */
  check(report: Reporter): void;
}

/** Accepts records that are valid for certain, without making objects of them. */
export interface Acceptor {
  /** The types whose records it may accept. */
  readonly types: ReadonlySet<string>;
  /**
   * Whether the full validator would find nothing in a record, but for a missing `@context`. False says nothing: the full
   * validator decides. It never throws.
   */
  accept(bytes: Uint8Array, start: number, end: number): boolean;
  /**
   * Whether `accept` would be true but for the values of a few attributes, which the model describes: `facts.doubtful` has
   * those, and the full validator has to judge them alone. With none, it says what `accept` does.
   */
  acceptMost(bytes: Uint8Array, start: number, end: number): boolean;
  /**
   * Reads the doubtful attributes of the record that was accepted last. Gives nothing where their values may change what the
   * rest is: then the full validator has to judge that, too.
   */
  readDoubtful(bytes: Uint8Array, start: number, end: number, reading: DoubtfulReading): DoubtfulAttributes | undefined;
  /** Of the last record that was accepted. */
  readonly facts: AcceptedFacts;
}
