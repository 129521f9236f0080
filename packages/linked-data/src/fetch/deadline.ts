import { FetchFailure } from './fetch-failure.js';

/** The time that is left for one document, over all its hops and steps. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  readonly left: () => number;
  /** Throws `time-limit` once the time is up, even where the timer has had no chance to fire. */
  readonly check: () => void;
  /** The outcome of work that cannot be stopped, or `time-limit`, whichever is first. */
  readonly race: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly clear: () => void;
}

/** Starts the clock. */
export function createDeadline(limit: number, now: () => number): Deadline {
  const start = now();
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), limit);
  const failure = (): FetchFailure => new FetchFailure('time-limit', { limit });
  const left = (): number => (signal.aborted ? 0 : Math.max(0, limit - (now() - start)));
  return {
    signal,
    left,
    check: () => {
      if (left() === 0) throw failure();
    },
    race: async (work) => {
      let stop = (): void => {};
      const timeUp = new Promise<never>((_, reject) => {
        stop = () => reject(failure());
        signal.addEventListener('abort', stop);
      });
      try {
        if (signal.aborted) throw failure();
        return await Promise.race([work, timeUp]);
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    clear: () => clearTimeout(timer),
  };
}
