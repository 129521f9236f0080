import type { Finding } from '@ds4sscc/findings';

/** Findings that come in any order, to be given in the order of their records. */
export interface LateFindings {
  add(record: number, order: number, found: Finding): void;
  /** Gives all of them, by record and then by `order`. */
  drain(emit: (found: Finding) => void): void;
}
