/**
 * Whether a "{" stands outside strings, IRIs and comments. Turtle has none there; TriG writes its graphs between them, and
 * any number of triples of the default graph may stand before the first.
 */
export function hasGraphBlock(text: string): boolean {
  const end = text.lastIndexOf('{') + 1;
  for (let at = 0; at < end; at += 1) {
    const character = text[at];
    if (character === '{') return true;
    if (character === '"' || character === "'") at = endOfString(text, at, character, end);
    else if (character === '<') at = endOf(text, '>', at + 1, end);
    else if (character === '#') at = endOfLine(text, at, end);
  }
  return false;
}

function endOfString(text: string, start: number, quote: string, end: number): number {
  const long = text.startsWith(quote.repeat(3), start);
  const closing = long ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(closing, at)) return at + closing.length - 1;
    // A short string ends on its line, or nowhere.
    else if (!long && (text[at] === '\n' || text[at] === '\r')) return at;
  }
  return end;
}

function endOf(text: string, closing: string, from: number, end: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? end : at;
}

function endOfLine(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (text[at] === '\n' || text[at] === '\r') return at;
  return end;
}
