import type { Dialect } from './dialect.js';

/**
 * Where a cell has text both inside and outside of its quotation marks, as an offset; `undefined` where it has not. csv-parse
 * says only that there is such a cell. White space behind the marks does no harm.
 */
export function outsideQuotes(written: string, { quoteChar, doubleQuote }: Dialect): number | undefined {
  if (quoteChar === null) return undefined;
  if (!written.startsWith(quoteChar)) {
    const at = written.indexOf(quoteChar);
    return at < 0 ? undefined : at;
  }
  const behind = closingQuote(written, quoteChar, doubleQuote) + 1;
  const at = written.slice(behind).search(/[^ \t]/);
  return at < 0 ? undefined : behind + at;
}

/** Where the mark stands that closes the first one; the end where there is none. */
function closingQuote(written: string, quoteChar: string, doubleQuote: boolean): number {
  for (let at = 1; at < written.length; at += 1) {
    if (!doubleQuote && written[at] === '\\') at += 1;
    else if (written[at] === quoteChar) {
      if (!doubleQuote || written[at + 1] !== quoteChar) return at;
      at += 1;
    }
  }
  return written.length;
}
