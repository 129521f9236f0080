import type { Excerpt } from '../finding.js';

/** What stands before, in and after the marked part of an excerpt; a surrogate pair is never split. */
export function excerptParts({ text, start, length }: Excerpt): { before: string; marked: string; after: string } {
  const from = insidePair(text, start) ? start - 1 : start;
  const end = start + length;
  const to = insidePair(text, end) ? end + 1 : end;
  return { before: text.slice(0, from), marked: text.slice(from, to), after: text.slice(to) };
}

function insidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
