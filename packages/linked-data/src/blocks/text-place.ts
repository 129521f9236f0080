/** A place in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place behind a text that begins at a place. Lines end at LF, CRLF or CR. */
export function placeBehind({ line, column }: TextPlace, text: string): TextPlace {
  let lines = 0;
  let last = -1;
  // Searching for one character is many times quicker than looking at each.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines += 1;
      last = at;
    }
  } else
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
      lines += 1;
      last = at;
    }
  return { line: line + lines, column: last < 0 ? column + text.length : text.length - last };
}
