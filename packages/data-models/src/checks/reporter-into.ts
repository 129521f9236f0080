import { type Finding, finding, type Location } from '@ds4sscc/findings';
import type { Reporter } from './reporter.js';

/** Where a record stands, for its findings. */
export interface RecordPlace {
  /** Number of the record within the source. */
  readonly record?: number;
  /** Line and column of a JSON pointer, such as the `locate` of a `JsonDocument`. */
  readonly locate?: (pointer: string) => Pick<Location, 'line' | 'column'>;
}

/** A reporter that adds findings to a list. */
export function reporterInto(findings: Finding[], source: string, { record, locate }: RecordPlace): Reporter {
  return (rule, pointer, args, detail) => {
    const { line, column } = locate?.(pointer) ?? {};
    const place: Location = {
      source,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      pointer,
      ...(record !== undefined && { record }),
    };
    findings.push(finding(rule, place, args, detail));
  };
}
