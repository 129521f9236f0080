import type { Hunk } from './hunks.js';

/** The two lines that a file's part of a patch begins with; `patch -p1` and `git apply` read them. */
export function patchHead(name: string): string {
  const path = name.replace(/^\/+/, '');
  // A tab ends a name that has blanks.
  const end = /\s/.test(path) ? '\t\n' : '\n';
  return `--- ${latin1(`a/${path}`)}${end}+++ ${latin1(`b/${path}`)}${end}`;
}

/** A hunk as unified diffs write it, in Latin-1 letters as its lines are. */
export function patchHunk({ oldStart, oldLines, newStart, newLines, lines }: Hunk): string {
  const range = (start: number, count: number): string => (count === 1 ? String(start) : `${start},${count}`);
  const body = lines.map(({ sign, text }) =>
    text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@\n${body.join('')}`;
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
