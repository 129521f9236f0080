import type { CheckProgress } from '@ds4sscc/blueprint';
import type { Terminal } from './terminal.js';

/** Draws one line that is rewritten in place; draws nothing where no person watches. */
export interface ProgressLine {
  show(progress: CheckProgress): void;
  clear(): void;
}

const redrawAfter = 80;

/** The progress line of a terminal. `clock` gives milliseconds. */
export function createProgressLine(terminal: Terminal, clock: () => number): ProgressLine {
  if (!terminal.interactive) return { show: () => undefined, clear: () => undefined };
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    show({ source, index, total, bytes, size }) {
      const time = clock();
      if (time - last < redrawAfter) return;
      last = time;
      drawn = true;
      const share = size ? `${Math.min(100, Math.floor((100 * bytes) / size))} %` : bytes > 0 ? megabytes(bytes) : '';
      // The name comes last: it is what a narrow terminal cuts off.
      const line = ['checking', `${index} of ${total}`, share, source].filter((part) => part !== '').join('  ');
      terminal.printError(`\r\u001b[K${line.slice(0, (terminal.width ?? 80) - 1).replace(/\p{Cc}/gu, '?')}`);
    },
    clear() {
      if (drawn) terminal.printError('\r\u001b[K');
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
