import { displayWidth } from './display-width.js';

/** A GitHub runner takes a line that starts like this for a command, whatever blanks stand before it. */
const commandStart = /^::/;

/** One column a letter: most text is of these alone. */
const plain = /^[ -~]*$/;

/**
 * Breaks a text into lines at spaces; a longer word stays whole. A word that a CI runner would take for a command
 * never starts a line: the text may come from a file that somebody else wrote.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const isPlain = plain.test(text);
  if (isPlain && text.length <= width && !text.includes('  ')) return [text.trimStart()];
  const widthOf = isPlain ? (part: string) => part.length : displayWidth;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width && !commandStart.test(word)) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
