/** How a JSON text in UTF-16 is written, told from its first bytes; `undefined` for every other text. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const opens = (byte: number | undefined): boolean => byte === 0x7b || byte === 0x5b;
  if ((first === 0xff && second === 0xfe) || (opens(first) && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && opens(second)) ? 'utf-16be' : undefined;
}

/** Turns UTF-16 into UTF-8 as it arrives; without an argument, what is left at the end. */
export function fromUtf16(encoding: 'utf-16le' | 'utf-16be'): (chunk?: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk) => encoder.encode(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
}
