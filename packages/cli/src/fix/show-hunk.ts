import { visible } from '../visible.js';
import type { Hunk, HunkLine } from './hunks.js';
import { shownLine } from './line-changes.js';

/** How a hunk is shown to people. */
export interface HunkStyle {
  readonly colour: boolean;
  readonly width: number;
}

const colours: Readonly<Record<HunkLine['sign'] | '@', string>> = { '-': '31', '+': '32', '@': '36', ' ': '2' };

/** A hunk for the terminal: a unified diff whose long lines are cut down to where they differ. */
export function showHunk({ oldStart, oldLines, newStart, newLines, lines }: Hunk, style: HunkStyle): string {
  const paint = (sign: keyof typeof colours, text: string): string =>
    style.colour ? `\u001b[${colours[sign]}m${text}\u001b[0m` : text;
  const head = paint('@', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`);
  const shown = lines.map(({ sign, text }, index) => {
    const line = visibleLine(text);
    const other = partner(lines, index);
    const start = other === undefined ? 0 : differsAt(line, visibleLine(other.text));
    return paint(sign, `${sign}${windowAt(line, start, style.width - 1)}`);
  });
  return `${[head, ...shown].join('\n')}\n`;
}

/** The line that stands in for this one, where as many were added as removed. */
function partner(lines: readonly HunkLine[], index: number): HunkLine | undefined {
  const sign = lines[index]?.sign;
  if (sign === ' ') return undefined;
  let first = index;
  while (first > 0 && lines[first - 1]?.sign !== ' ') first -= 1;
  let end = index;
  while (end < lines.length && lines[end]?.sign !== ' ') end += 1;
  const block = lines.slice(first, end);
  const removed = block.filter((line) => line.sign === '-');
  const added = block.filter((line) => line.sign === '+');
  if (removed.length !== added.length) return undefined;
  const place = block.slice(0, index - first).filter((line) => line.sign === sign).length;
  return (sign === '-' ? added : removed)[place];
}

function differsAt(line: string, other: string): number {
  let at = 0;
  while (at < line.length && line[at] === other[at]) at += 1;
  return at;
}

/** As much of a line as fits, with the part from `start` on in sight. */
function windowAt(line: string, start: number, width: number): string {
  if (line.length <= width) return line;
  // Two thirds of the width after the place, one third before it.
  const from = Math.max(0, Math.min(start - Math.floor(width / 3), line.length - width));
  const part = line.slice(from === 0 ? 0 : from + 1, from + width - (from + width < line.length ? 1 : 0));
  return `${from === 0 ? '' : '…'}${part}${from + width < line.length ? '…' : ''}`;
}

function visibleLine(text: string): string {
  return visible(shownLine(text).replace(/\r?\n$/, ''));
}
