import type { Excerpt } from './finding.js';

/** A place in a text, both counted from 1; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns of one text. */
export interface TextPositions {
  at(offset: number): Position;
  /** The line without its end; empty past the last line. */
  lineText(line: number): string;
}

/**
 * Turns offsets of a text into lines and columns. Lines end at LF, CRLF or CR.
 *
 * @example
 * ```ts
 * import { positionsOf } from '@ds4sscc/findings';
 *
 * positionsOf('a\nbc').at(3); // => { line: 2, column: 2 }
 * ```
 */
export function positionsOf(text: string): TextPositions {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => (starts ??= findLineStarts(text));
  return {
    at(offset) {
      const lines = lineStarts();
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lines[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (lines[low] as number) + 1 };
    },
    lineText(line) {
      const lines = lineStarts();
      const start = lines[line - 1];
      if (start === undefined) return '';
      let end = lines[line] ?? text.length;
      // Not by pattern: that would read the whole line, and one line can be the whole file.
      while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end -= 1;
      return text.slice(start, end);
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have no CR, and records of a file no line end at all: then the engine's own search is quicker than a loop.
  if (!text.includes('\r')) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

const widest = 100;

/**
 * The part of a line to show around a place: at most 100 characters, the marked part inside, control characters and tabs as spaces.
 *
 * @example
 * ```ts
 * import { excerptOf } from '@ds4sscc/findings';
 *
 * excerptOf('"pm10": "high"', 9, 6); // => { text: '"pm10": "high"', start: 8, length: 6 }
 * ```
 */
export function excerptOf(lineText: string, column: number, length = 1): Excerpt {
  const offset = Math.min(Math.max(column - 1, 0), lineText.length);
  const from = offset + length <= widest ? 0 : Math.max(0, offset - 30);
  const line = lineText.slice(from, from + widest);
  const cut = hasControl(line) ? line.replace(/\p{Cc}/gu, ' ') : line;
  const head = from > 0 ? '…' : '';
  const tail = from + widest < lineText.length ? '…' : '';
  const start = offset - from + head.length;
  return {
    text: `${head}${cut}${tail}`,
    start,
    length: Math.max(1, Math.min(length, head.length + cut.length - start)),
  };
}

/** A loop: hardly any line has a control character, and a pattern over Unicode costs more than all else here. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}
