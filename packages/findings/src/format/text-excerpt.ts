import type { Excerpt } from '../finding.js';
import type { Style } from './ansi.js';
import { displayWidth } from './display-width.js';
import { excerptParts } from './excerpt-parts.js';
import type { TextLayout } from './text-layout.js';

/**
 * A line of the source with its marked part underlined:
 * ```text
 *    |
 * 14 | ex:air dct:tilte "Air" ;
 *    |        ^^^^^^^^^
 * ```
 */
export function textExcerpt(
  excerpt: Excerpt,
  line: number | undefined,
  style: Style,
  gutter: number,
  { width, paint }: TextLayout,
): readonly string[] {
  const { before, marked, after } = fitParts(excerpt, Math.max(20, width - gutter - 3));
  const bar = paint('faint', `${' '.repeat(gutter)} │`);
  const number = paint('faint', `${String(line ?? '').padStart(gutter)} │`);
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    bar,
    `${number} ${before}${paint(style, marked)}${after.trimEnd()}`,
    `${bar} ${' '.repeat(displayWidth(before))}${paint(style, carets)}`,
  ];
}

/** Cuts letters off both ends until the line fits; the start of the marked part always stays. */
function fitParts(excerpt: Excerpt, width: number): { before: string; marked: string; after: string } {
  const parts = excerptParts(excerpt);
  const before = Array.from(parts.before);
  const marked = Array.from(parts.marked);
  const after = Array.from(parts.after);
  let room = width - widthOf(before) - widthOf(marked) - widthOf(after);
  const cut = (letters: string[], keep: number, end: 'first' | 'last'): void => {
    if (room >= 0 || letters.length <= keep) return;
    room -= 1;
    while (room < 0 && letters.length > keep)
      room += displayWidth((end === 'first' ? letters.shift() : letters.pop()) ?? '');
    if (end === 'first') letters.unshift('…');
    else letters.push('…');
  };
  cut(after, 0, 'last');
  cut(before, 10, 'first');
  cut(marked, 10, 'last');
  return { before: before.join(''), marked: marked.join(''), after: after.join('') };
}

function widthOf(letters: readonly string[]): number {
  return displayWidth(letters.join(''));
}
