/** The members that tell whose the elements of an array are, and what they mean. */
export const identifying: ReadonlySet<string> = new Set(['@context', '@id', '@type', 'id', 'type']);

/** Where a value ends; -1 where the text ends before it. */
export function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at < 0) return -1;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) depth -= 1;
    if (depth < 0) return at;
    if (depth === 0 && (code === 34 || code === 125 || code === 93)) return at + 1;
    if (depth === 0 && code === 44) return at;
  }
  return -1;
}

/** Where the quotation mark stands that closes a string; -1 where there is none. */
export function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Where the white space ends that begins here. */
export function blank(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) at += 1;
  return at;
}
