/** How many lines end in a text; CR LF ends a line once. */
export function countLineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if (endsLine(bytes, at)) count += 1;
  return count;
}

/** Behind the end of so many lines, or of the text. */
export function skipLines(bytes: Uint8Array, from: number, lines: number): number {
  let at = from;
  for (let left = lines; left > 0 && at < bytes.length; at += 1) if (endsLine(bytes, at)) left -= 1;
  return at;
}

function endsLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
}
