import type { CheckProgress } from '@ds4sscc/blueprint';
import type { ProgressMeter } from '@ds4sscc/data-models';
import type { Terminal } from './terminal.js';

/** Draws one line that is rewritten in place; draws nothing where no person watches. */
export interface ProgressLine {
  show(progress: CheckProgress): void;
  clear(): void;
}

const redrawAfter = 80;

/** The progress line of a terminal: which file, how far, how fast, how long still. `clock` gives milliseconds. */
export async function createProgressLine(
  terminal: Terminal,
  wanted: boolean,
  clock: () => number = () => performance.now(),
): Promise<ProgressLine> {
  if (!terminal.interactive || !wanted) return { show: () => undefined, clear: () => undefined };
  const { createProgress } = await import('@ds4sscc/data-models/progress');
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  let current: string | undefined;
  let meter: ProgressMeter | undefined;
  return {
    show({ source, index, total, bytes, size }) {
      if (source !== current) meter = undefined;
      current = source;
      meter ??= createProgress({ clock, ...(size !== undefined && { total: size }) });
      const time = clock();
      if (time - last < redrawAfter) return;
      last = time;
      drawn = true;
      const { share, rate, secondsLeft } = meter.update(bytes, 0);
      const parts = [
        'reading',
        total > 1 ? `${index} of ${total}` : '',
        share === undefined ? megabytes(bytes) : `${Math.floor(share * 100)} %`,
        rate > 0 ? `${megabytes(rate)}/s` : '',
        secondsLeft !== undefined && secondsLeft > 1 ? `${duration(secondsLeft)} left` : '',
        // The name comes last: it is what a narrow terminal cuts off.
        source,
      ];
      const line = parts.filter((part) => part !== '').join('  ');
      terminal.printError(`\r\u001b[K${line.slice(0, (terminal.width ?? 80) - 1).replace(/\p{Cc}/gu, '?')}`);
    },
    clear() {
      if (drawn) terminal.printError('\r\u001b[K');
      drawn = false;
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
