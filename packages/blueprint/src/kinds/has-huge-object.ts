const [quote, backslash, colon, open, close] = ['"', '\\', ':', '{', '}'].map((sign) => sign.charCodeAt(0));

/**
 * Whether some object of a JSON text has more members than `most`. It reads the text once and keeps nothing of it: an object
 * of a million keys takes more memory than everything else that a check holds.
 */
export function hasHugeObject(text: string, most: number): boolean {
  const members: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfString(text, at);
    else if (sign === open) members.push(0);
    else if (sign === close) members.pop();
    else if (sign === colon && members.length > 0) {
      const count = (members.pop() ?? 0) + 1;
      if (count > most) return true;
      members.push(count);
    }
  }
  return false;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === backslash) at += 1;
    else if (sign === quote) return at;
  }
  return text.length;
}
