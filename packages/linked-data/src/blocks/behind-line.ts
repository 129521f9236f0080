/** To the end of the line, where nothing else stands on it: a piece that begins with a line keeps its columns. */
export function behindLine(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (text.charCodeAt(at) === 10) return at + 1;
  // What follows a carriage return at the end is not known yet: the line feed that belongs to it, or a line.
  if (text.charCodeAt(at) !== 13 || at + 1 === text.length) return from;
  return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
