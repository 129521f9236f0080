import type { Finding } from '@ds4sscc/findings';
import type { Representation } from '../representation.js';

/** A finding of a segment, and how it stands among the records. */
export interface SegmentFinding {
  /** Its lines and records are counted from the beginning of the segment. */
  readonly finding: Finding;
  /** How many records of the segment had begun when it was found. */
  readonly records: number;
  /** What it is about, where it is told once per file: it is true of every record. */
  readonly news?: string;
}

/** How many records of a segment are of which kind. */
export interface SegmentCounts {
  readonly records: number;
  readonly invalid: number;
  readonly features: number;
  readonly withModel: number;
  readonly withoutModel: number;
  readonly uri: number;
  readonly notUri: number;
  readonly missing: number;
  /** In the order in which they were met. */
  readonly types: readonly (readonly [type: string, records: number])[];
  readonly representations: readonly (readonly [Representation | 'geojson', number])[];
}

/** What the check of a piece of a file gives: plain data that can be sent to another thread or written to disk. */
export interface SegmentResult {
  readonly findings: readonly SegmentFinding[];
  readonly counts: SegmentCounts;
  /** What its records say that is compared across the file; see `createComparisonLog`. */
  readonly log: Uint8Array;
  /** Lines that ended. */
  readonly lines: number;
  readonly bytes: number;
  /** Whether every record was read. */
  readonly complete: boolean;
  /** Whether the text around the records is broken. */
  readonly damaged: boolean;
}
