/** A text without its percent-encoding (RFC 3986, section 2.1), or as it is where that is broken. */
export function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
