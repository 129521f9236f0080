/** The encodings of one byte a character of the Encoding Standard (section 9), beside UTF-8 and UTF-16: those that Node 20 has too, and reads so. */
const encodings: ReadonlySet<string> = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'ibm866',
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => `iso-8859-${part}`),
  'iso-8859-8-i',
  'koi8-r',
  'koi8-u',
  'macintosh',
  ...Array.from({ length: 9 }, (_, page) => `windows-125${page}`),
  'x-mac-cyrillic',
]);

/**
 * The encoding that a label means, where it is one that every runtime reads alike. Those of Thailand and East Asia are not: what becomes of
 * bytes that are wrong in them hangs on the runtime, and so would the cells behind.
 */
export function knownEncoding(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encodings.has(encoding) ? encoding : undefined;
  } catch {
    return undefined;
  }
}
