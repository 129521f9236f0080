/** How far a file was read, and how long the rest will take. */
export interface Progress {
  /** Bytes read so far. */
  readonly bytes: number;
  readonly records: number;
  /** Bytes for each second over the last seconds; 0 before anything can be said. */
  readonly rate: number;
  /** The part that was read, from 0 to 1, where the size is known. */
  readonly share?: number;
  /** How long the rest will take at this rate, where the size is known. */
  readonly secondsLeft?: number;
}

/** Tells progress from counts. */
export interface ProgressMeter {
  /** Takes how much was read so far, in all. */
  update(bytes: number, records: number): Progress;
}

/** What a progress meter needs. */
export interface ProgressOptions {
  /** The size of the file in bytes, where it is known. */
  readonly total?: number;
  /** The time in milliseconds, from any beginning. */
  readonly clock: () => number;
}

/** The rate is that of the last five seconds, so that it follows what is going on now. */
const windowMilliseconds = 5000;
/** Moments remembered within it. */
const mostMoments = 50;

/**
 * Measures progress: rate and time left. It reads no clock but the one it is given.
 *
 * @example
 * ```ts
 * import { createProgress } from '@ds4sscc/data-models';
 *
 * let time = 0;
 * const progress = createProgress({ total: 4_000_000, clock: () => time });
 * time = 1000;
 * progress.update(1_000_000, 250); // => { bytes: 1_000_000, records: 250, rate: 1_000_000, share: 0.25, secondsLeft: 3 }
 * ```
 */
export function createProgress({ total, clock }: ProgressOptions): ProgressMeter {
  const moments: { time: number; bytes: number }[] = [{ time: clock(), bytes: 0 }];
  return {
    update(bytes, records) {
      const time = clock();
      const last = moments.at(-1) as { time: number; bytes: number };
      if (time - last.time >= windowMilliseconds / mostMoments) moments.push({ time, bytes });
      while (moments.length > 2 && (moments[1] as { time: number }).time <= time - windowMilliseconds) moments.shift();
      const [first] = moments as [{ time: number; bytes: number }];
      const elapsed = time - first.time;
      const rate = elapsed > 0 ? Math.round(((bytes - first.bytes) * 1000) / elapsed) : 0;
      if (total === undefined) return { bytes, records, rate };
      const left = Math.max(0, total - bytes);
      return {
        bytes,
        records,
        rate,
        share: total > 0 ? Math.min(1, bytes / total) : 1,
        ...((rate > 0 || left === 0) && { secondsLeft: left === 0 ? 0 : Math.ceil(left / rate) }),
      };
    },
  };
}
