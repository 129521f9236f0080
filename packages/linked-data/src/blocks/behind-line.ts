/** To the end of the line, where nothing else stands on it: a piece that begins with a line keeps its columns. */
export function behindLine(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  // The other half of a line end may not be there yet.
  if (text.charCodeAt(at) === 13 && at + 1 === text.length) return from;
  return text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13 ? at + 1 : from;
}
