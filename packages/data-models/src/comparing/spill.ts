import type { Finding } from '@ds4sscc/findings';
import type { Unresolved } from './create-names.js';
import type { EventReader } from './event-reader.js';
import type { HashBytes } from './hash-bytes.js';
import type { IdentityTable } from './identity-table.js';
import type { LateFindings } from './late-findings.js';
import type { NameBeginnings } from './name-beginnings.js';

/** What a comparison and the part of it that does not fit in memory share. */
export interface SpillContext {
  readonly source: string;
  /** Bytes that names may take in memory. */
  readonly memory: number;
  /** Where names are held; at the end, what was put aside is held there in place of what was compared before. */
  readonly table: IdentityTable;
  readonly beginnings: NameBeginnings;
  readonly hash: HashBytes;
  readonly seed: () => number;
  /** Told of each identifier that names an earlier record. */
  readonly onDuplicate: (event: EventReader) => void;
  readonly onFinding: (finding: Finding) => void;
}

/** What the memory of a comparison does not hold. */
export interface Spilt {
  identity(event: EventReader): void;
  mention(event: EventReader): void;
  /** Whether something was lost, which was said. */
  readonly failed: boolean;
  /** Findings that may be more than fit in memory; `records`: the number of the last record. */
  lateFindings(records: number): LateFindings;
  /** Compares all of it, gives the findings in the order of their records, and `open` each target that is no identifier. */
  compare(records: number, open: (mention: Unresolved) => void): void;
}

/** Starts putting aside; made by `spillTo`, so that only a program that spills has what that takes. */
export type Spill = (context: SpillContext) => Spilt;
