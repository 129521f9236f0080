const wrongIri = /<[^<>\n\r]*>/y;
// `e:a/b`: a name as far as the author is concerned; Turtle ends it at the "/".
const wrongName = /[\p{L}_][\p{L}\p{N}_.-]*:[^\s<>"',;[\](){}#]*[^\s<>"',;[\](){}#.]/uy;
const tag = /@[A-Za-z][\w-]*|\^\^(?:<[^<>\n\r]*>|[^\s<>"',;[\](){}#]*[^\s<>"',;[\](){}#.])/y;

/**
 * The text of a term of Turtle that has its end and cannot be read all the same: an IRI or a string with a wrong escape,
 * a name with a character that names do not have. Nothing behind it is in doubt. `undefined` where the end is not clear.
 */
export function unreadableTerm(text: string, offset: number): string | undefined {
  const first = text[offset];
  if (first !== '"' && first !== "'") return (matchAt(wrongIri, text, offset) ?? matchAt(wrongName, text, offset))?.[0];
  const end = endOfString(text, offset, first);
  return end === undefined ? undefined : text.slice(offset, end + (matchAt(tag, text, end)?.[0].length ?? 0));
}

function endOfString(text: string, start: number, quote: string): number | undefined {
  const long = text.startsWith(quote.repeat(3), start);
  const closing = long ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(closing, at)) return at + closing.length;
    else if (!long && (text[at] === '\n' || text[at] === '\r')) return undefined;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
