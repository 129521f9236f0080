import { isDeepStrictEqual } from 'node:util';
import type { Model } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { createRecordChecker, type RecordChecker } from '../../src/stream/create-record-checker.js';

/** What became of a record: what is said of it with and without an acceptor, where that is not the same. */
export interface Comparison {
  /** Whether an acceptor took it but for some attributes, which were judged alone. */
  readonly mostly: boolean;
  readonly difference?: string;
}

/** Checks records as a file is checked, with an acceptor and without: findings, counts and what is compared across the file. */
export function createFindingsComparison(models: readonly Model[]): (bytes: Uint8Array) => Comparison {
  const quick = checkerOf(models);
  quick.acceptor = createAcceptor(models);
  const full = checkerOf(models);
  return (bytes) => {
    // The first record of a file each time: the second one would not be told that its context is missing.
    quick.forget();
    full.forget();
    const mostly = quick.accept(bytes, 0, bytes.length, 1, 1) && (quick.acceptor?.facts.doubtful.count ?? 0) > 0;
    if (!mostly) {
      quick.take({ lines: 1, bytes: bytes.length });
      return { mostly };
    }
    full.check({ bytes, line: 1, column: 1, offset: 0 });
    const covered = { lines: 1, bytes: bytes.length };
    const [found, expected] = [quick.take(covered), full.take(covered)];
    return isDeepStrictEqual(found, expected)
      ? { mostly }
      : { mostly, difference: `${JSON.stringify(found)} and not ${JSON.stringify(expected)}` };
  };
}

function checkerOf(models: readonly Model[]): RecordChecker {
  const settings = { source: 'x', formats: 'assert', compare: 'entities', resolveContext: () => undefined } as const;
  return createRecordChecker({ ...settings, models, maxRecordBytes: 1_000_000, seed: 1 });
}
