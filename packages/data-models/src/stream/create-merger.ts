import { type Finding, finding } from '@ds4sscc/findings';
import type { ComparePolicy } from '../compare-policy.js';
import { createComparison } from '../comparing/create-comparison.js';
import type { Spill } from '../comparing/spill.js';
import { createSummary } from '../create-summary.js';
import type { EntitySummary } from '../entity-summary.js';
import type { FormatPolicy } from '../format-policy.js';
import type { EntityFormat } from '../recognise-entities.js';
import { fileEmpty } from '../rules/file-rules.js';
import { createToldNews } from './news.js';
import type { SegmentFinding, SegmentResult } from './segment-result.js';

/** How results are put together. */
export interface MergerOptions {
  readonly source: string;
  readonly formats: FormatPolicy;
  readonly compare: ComparePolicy;
  readonly onFinding: (finding: Finding) => void;
  /** Identifiers, and targets, that are remembered where there is no `spill`. */
  readonly maxIdentifiers?: number;
  /** Bytes that the comparison may take in memory. */
  readonly memory?: number;
  readonly spill?: Spill;
}

/** A result that was merged before, in a run that ended early. */
export interface MergedBefore {
  /** What the comparison found in it; then its bytes are not needed. */
  readonly compared: readonly Finding[];
}

/** Puts the results of segments together, in file order, to what one look at the whole file would give. */
export interface Merger {
  /**
   * Adds the next result. `bytesOf` gives the bytes of one of its records, for excerpts.
   * Gives what the comparison with the segments before it found.
   */
  add(
    result: SegmentResult,
    more: { readonly bytesOf: (record: number) => Uint8Array | undefined } | MergedBefore,
  ): readonly Finding[];
  readonly records: number;
  /** The end of the file. `faults`: what is wrong with the file itself; where something is, records may be missing. */
  end(format: EntityFormat, bytes: number, faults: readonly Finding[]): EntitySummary;
}

/** Starts merging. */
export function createMerger(options: MergerOptions): Merger {
  const { source, formats, compare, onFinding, ...comparing } = options;
  const summary = createSummary(formats, compare);
  const told = createToldNews();
  let compared: Finding[] = [];
  let takeCompared = (one: Finding): void => void compared.push(one);
  const comparison = createComparison({ ...comparing, source, onFinding: (one) => takeCompared(one) });
  let lines = 0;
  let found = false;
  let complete = true;

  const emit = (one: Finding): void => {
    found = true;
    onFinding(one);
  };

  const emitOwn = ({ finding: one, news }: SegmentFinding, records: number): void => {
    if (news === undefined || told.tell(news)) emit(moved(one, lines, records));
  };

  return {
    get records() {
      return summary.records;
    },
    add(result, more) {
      const before = summary.records;
      compared = [];
      comparison.add(result.log, {
        record: before,
        line: lines,
        column: 0,
        ...('bytesOf' in more && { bytesOf: more.bytesOf }),
      });
      const ofComparison = 'compared' in more ? more.compared : compared;
      let next = 0;
      for (const own of result.findings) {
        for (; next < ofComparison.length; next += 1) {
          const one = ofComparison[next] as Finding;
          if (!precedes(one, own, before)) break;
          emit(one);
        }
        emitOwn(own, before);
      }
      for (; next < ofComparison.length; next += 1) emit(ofComparison[next] as Finding);
      summary.add(result.counts, result.damaged);
      complete &&= result.complete;
      lines += result.lines;
      return ofComparison;
    },
    end(format, bytes, faults) {
      for (const one of faults) emit(one);
      const cut = faults.some(({ level }) => level === 'error');
      takeCompared = emit;
      const counts = comparison.end(complete && !cut);
      if (summary.records === 0 && !found) emit(finding(fileEmpty, { source, line: 1, column: 1 }, {}));
      // Several records where one was expected: lines, of which the first was longer than what is looked at.
      const given = format === 'entity' && summary.records > 1 ? 'ndjson' : format;
      const result = summary.result(given, bytes, counts);
      return cut ? { ...result, damaged: true } : result;
    },
  };
}

/** What the comparison says of a record stands behind what is wrong with the record itself. */
function precedes(compared: Finding, { finding: own, records }: SegmentFinding, before: number): boolean {
  const record = (compared.location.record ?? 0) - before;
  return record < records || (record === records && own.location.record === undefined);
}

/** A finding of a segment at its place in the file. Of a segment that is the first of it, it is the same. */
function moved(one: Finding, lines: number, records: number): Finding {
  if (lines === 0 && records === 0) return one;
  const { line, record } = one.location;
  const location = { ...one.location };
  if (line !== undefined) location.line = line + lines;
  if (record !== undefined) location.record = record + records;
  return { ...one, location };
}
