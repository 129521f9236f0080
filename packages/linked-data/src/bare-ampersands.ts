/** A text in which every `&` that begins no reference is written as `&amp;`. */
export interface EscapedText {
  readonly text: string;
  /** Offsets of those ampersands in the text as it was. */
  readonly bare: readonly number[];
  /** The offset in the text as it was. */
  offset(escaped: number): number;
}

// One that is never closed takes the rest: otherwise each of many would be followed to the end of the text.
const untouched = String.raw`<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)`;
const bareAmpersand = String.raw`&(?!#\d+;|#x[\da-fA-F]+;|[\p{L}_:][\p{L}\p{N}_:.-]*;)`;
const growth = '&amp;'.length - 1;

/**
 * Writes lone ampersands (`?a=1&b=2`, the commonest fault of XML catalogues) the way XML wants them. The XML parser would
 * take everything up to the next semicolon for the name of an entity.
 */
export function escapeBareAmpersands(text: string): EscapedText {
  const bare: number[] = [];
  if (!new RegExp(bareAmpersand, 'u').test(text)) return { text, bare, offset: (escaped) => escaped };
  const escaped = text.replace(new RegExp(`${untouched}|${bareAmpersand}`, 'gu'), (found, offset: number) => {
    if (found !== '&') return found;
    bare.push(offset);
    return '&amp;';
  });
  return {
    text: escaped,
    bare,
    offset(at) {
      // How many of them stand before: the nth one begins at `bare[n] + n * growth` in the escaped text.
      let low = 0;
      let high = bare.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((bare[middle] as number) + middle * growth < at) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? at : Math.max(at - low * growth, bare[low - 1] as number);
    },
  };
}
