import type { Finding } from '@ds4sscc/findings';
import { finding, parseJson } from '@ds4sscc/findings';
import { createComparison as createNaive } from '../checks/create-comparison.js';
import { inFile } from '../reading/create-record-parser.js';
import type { SpillStore } from './spill-store.js';

/** How to compare. */
export interface ComparisonOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** Bytes that identifiers and targets of relationships may take in memory (64 MiB). */
  readonly memory?: number;
  /** Identifiers, and targets, that are remembered where there is no `spill` (1,000,000). */
  readonly maxIdentifiers?: number;
  /** Takes what the memory does not hold. Without one, what is not remembered is not compared, and a finding says so. */
  readonly spill?: SpillStore;
  /** Takes each finding; its location has the number of its record. */
  readonly onFinding: (finding: Finding) => void;
}

/** Where a segment begins: how many records and lines, and UTF-16 units of its first line, stand before it. */
export interface SegmentStart {
  readonly record: number;
  readonly line: number;
  readonly column: number;
  /** The bytes of a record by its number within the segment, from 1; asked for only where a finding needs an excerpt. */
  readonly bytesOf?: (record: number) => Uint8Array;
}

/** What the comparison adds to the summary of a file. */
export interface ComparisonCounts {
  readonly duplicates: number;
  /** Records that are invalid by the comparison alone. */
  readonly invalid: number;
}

/** Compares the entities of one file. */
export interface Comparison {
  /** Takes the log of the next segment; segments come in file order. */
  add(log: Uint8Array, start: SegmentStart): void;
  /** Says what can be said only at the end. `complete`: no record was missed. */
  end(complete: boolean): ComparisonCounts;
}

/** Starts comparing the entities of one file. */
export function createComparison({ source, maxIdentifiers = 1_000_000, onFinding }: ComparisonOptions): Comparison {
  const naive = createNaive(maxIdentifiers);
  let duplicates = 0;
  let invalid = 0;
  return {
    add(log, start) {
      for (const entry of JSON.parse(new TextDecoder().decode(log))) {
        const own = entry.place;
        const record = start.record + own.record;
        const line = start.line + own.line;
        const place = { source, line, column: own.line === 1 ? start.column + own.column : own.column, record };
        const said = (list: { attribute: string; value: string; pointer: string }[]) =>
          list.map((one) => ({ ...one, pointer: () => one.pointer }));
        const links = { targets: said(entry.targets), units: said(entry.units), time: entry.time };
        const again = naive.add({ id: entry.id, types: entry.types, links, place }, (rule, pointer, args, detail) => {
          const bytes = start.bytesOf?.(own.record);
          if (!bytes) return onFinding(finding(rule, { ...place, pointer }, args, detail));
          const document = parseJson(new TextDecoder().decode(bytes), source);
          onFinding(inFile(document.finding(rule, pointer, args, detail), { ...place, offset: 0 }, record));
        });
        if (!again) continue;
        duplicates += 1;
        if (!entry.invalid) invalid += 1;
      }
    },
    end(complete) {
      for (const one of naive.end(complete)) onFinding(one);
      return { duplicates, invalid };
    },
  };
}
