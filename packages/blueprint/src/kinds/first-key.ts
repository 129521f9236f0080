/**
 * What may stand before the first key of a YAML or JSON object. Each character can be read in one way only: a comment that
 * could also be several comments makes the search for a key that is not there take exponential time.
 */
const firstKeyForm = /^(?:[\s{]|[#%][^\r\n]*[\r\n]|---)*(?:"([^"\\\r\n]{1,80})"|'([^'\r\n]{1,80})'|([\w$-]{1,80}))\s*:/;

/** The key that the beginning of a YAML or JSON object gives first, if it gives one. */
export function firstKey(headText: string): string | undefined {
  const [, quoted, apostrophed, plain] = firstKeyForm.exec(headText) ?? [];
  return quoted ?? apostrophed ?? plain;
}
