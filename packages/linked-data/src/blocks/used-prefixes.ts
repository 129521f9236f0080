/** So many dots of a name are looked at. */
const mostDots = 10;

/**
 * The prefixes that a piece of Turtle may use: all that stands before a colon. What stands before a dot may be the end of
 * another statement (`5.x:b`), so that each part behind one counts too.
 */
export function usedPrefixes(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let start = colon;
    for (let dots = 0; start > 0 && !isDelimiter(text.charCodeAt(start - 1)); start -= 1) {
      if (text.charCodeAt(start - 1) !== 46) continue;
      found.add(text.slice(start, colon));
      dots += 1;
      if (dots === mostDots) break;
    }
    found.add(text.slice(start, colon));
  }
  return found;
}

/** White space, or a sign of ASCII that is not part of a prefix. */
function isDelimiter(code: number): boolean {
  if (code >= 128) return false;
  const lower = code | 32;
  const isLetter = lower >= 97 && lower <= 122;
  const isDigit = code >= 48 && code <= 57;
  return !isLetter && !isDigit && code !== 45 && code !== 46 && code !== 95;
}
