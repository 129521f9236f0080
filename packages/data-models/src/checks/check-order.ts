import { millisecondsOf } from './milliseconds-of.js';
import { timeBackwards } from '../rules/dataset-rules.js';
import type { Reporter } from './reporter.js';

/** An instant, and where it stands. */
export interface Timed {
  readonly time: unknown;
  readonly pointer: string;
}

/**
 * Checks that values over time run one way: brokers give the oldest first, or the newest where the last few were asked for.
 * Only the first turn is told.
 */
export function checkOrder(times: readonly Timed[], attribute: string, report: Reporter): void {
  let direction = 0;
  let previous: { readonly time: string; readonly instant: number } | undefined;
  for (const { time, pointer } of times) {
    const instant = typeof time === 'string' ? millisecondsOf(time) : Number.NaN;
    if (Number.isNaN(instant)) continue;
    const step = previous === undefined ? 0 : Math.sign(instant - previous.instant);
    if (step !== 0 && direction !== 0 && step !== direction) {
      report(
        timeBackwards,
        pointer,
        { what: attribute, time: String(time), previous: previous?.time ?? '' },
        { value: time },
      );
      return;
    }
    if (step !== 0) direction = step;
    previous = { time: String(time), instant };
  }
}
