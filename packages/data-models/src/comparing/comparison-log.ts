import type { AcceptedFacts } from '../acceptor/acceptor.js';
import type { EntityLinks } from './entity-links.js';

/** Where a record begins: each counted from 1 within the segment, the column in UTF-16 units. */
export interface SegmentPlace {
  readonly record: number;
  readonly line: number;
  readonly column: number;
}

/** What the full validator tells of a record that could be read. */
export interface CheckedEntity {
  readonly id?: string;
  readonly types: readonly string[];
  readonly links: EntityLinks;
  /** Whether the record is known to give no key twice. */
  readonly keysOnce?: boolean;
}

/** Notes what the records of a segment say that is compared across the file. */
export interface ComparisonLog {
  /**
   * Notes an accepted record; `start` is where it begins in `bytes`, `place` is the place of that byte. `invalid`: of one that
   * was accepted but for some attributes, whether these are wrong.
   */
  addAccepted(bytes: Uint8Array, start: number, facts: AcceptedFacts, place: SegmentPlace, invalid: boolean): void;
  /** Notes a record that the full validator read; `invalid`: it is counted as invalid already. */
  addChecked(bytes: Uint8Array, entity: CheckedEntity, place: SegmentPlace, invalid: boolean): void;
  /** The log of the segment, and a new beginning. What earlier segments said is not said again. */
  take(): Uint8Array;
  /** Forgets what earlier segments said: the next one may stand before them. */
  forget(): void;
}
