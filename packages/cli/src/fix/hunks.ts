import type { LineSink } from './line-changes.js';

/** A group of changed lines with the lines around them, as unified diffs have it. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly HunkLine[];
}

/** One line of a hunk; `text` keeps its line end. */
export interface HunkLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Lines shown before and after a change. */
const context = 3;

/** Groups changed lines into hunks as they come; `end` gives the last one. */
export function createHunks(onHunk: (hunk: Hunk) => void): LineSink & { end(): void } {
  let lines: HunkLine[] = [];
  /** Unchanged lines since the last change, and the first `context` of them that a hunk ends with. */
  let quiet: string[] = [];
  let open = false;
  let [oldAt, newAt] = [1, 1];
  let [oldStart, newStart] = [1, 1];

  const close = (): void => {
    if (!open) return;
    for (const text of quiet.slice(0, context)) lines.push({ sign: ' ', text });
    const count = (sign: HunkLine['sign']): number => lines.filter((line) => line.sign !== sign).length;
    const [oldLines, newLines] = [count('+'), count('-')];
    // A side without lines is named by the line before it.
    onHunk({
      oldStart: oldLines === 0 ? oldStart - 1 : oldStart,
      oldLines,
      newStart: newLines === 0 ? newStart - 1 : newStart,
      newLines,
      lines,
    });
    lines = [];
    open = false;
    quiet = quiet.slice(-context);
  };

  return {
    same(line) {
      quiet.push(line);
      oldAt += 1;
      newAt += 1;
      if (open && quiet.length > 2 * context) close();
      else if (!open && quiet.length > context) quiet.shift();
    },
    changed(removed, added) {
      if (!open) {
        open = true;
        oldStart = oldAt - quiet.length;
        newStart = newAt - quiet.length;
      }
      for (const text of quiet) lines.push({ sign: ' ', text });
      for (const text of removed) lines.push({ sign: '-', text });
      for (const text of added) lines.push({ sign: '+', text });
      quiet = [];
      oldAt += removed.length;
      newAt += added.length;
    },
    end: close,
  };
}
