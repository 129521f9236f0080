// The figures of a benchmark, for docs/benchmarks.md: see scripts/bench.mjs.
import { appendFileSync } from 'node:fs';

/** A benchmark that ends with this is right in its answers and misses a bar; whatever else is not 0 is a failure. */
export const barMissed = 3;
const units = ['times', 'µs', 'ms', 's', 'bytes', 'KiB', 'kB', 'MiB', 'MB', '%', 'per s', 'requests'];

/**
 * Reports one figure: what it is of, its `value` with its `spread` (`middle` of measure.mjs; none where it is exact), which
 * direction is `better`, and the bars that there are: it `must` reach the one, and aims for the other. With a `peer`, an npm
 * package, the value is a ratio to it, and 1 is equal.
 */
export function reportResult({ what, value, spread, unit, better, must, aim, peer }) {
  if (!units.includes(unit) || !['more', 'less'].includes(better) || !Number.isFinite(value))
    throw new TypeError(`not a result: ${JSON.stringify({ what, value, unit, better })}`);
  const isMissed = must !== undefined && (better === 'more' ? value < must : value > must);
  if (isMissed) process.exitCode = barMissed;
  const file = process.env.DS4SSCC_BENCH_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify({ what, value, spread, unit, better, must, aim, peer })}\n`);
}
