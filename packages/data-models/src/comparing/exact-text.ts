const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The bytes of a text: UTF-8, and half a surrogate pair, which an escape can write and UTF-8 cannot say, in the same way
 * (WTF-8). Different texts have different bytes.
 */
export function bytesOfText(text: string): Uint8Array {
  if (!/\p{Surrogate}/u.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) bytes.push(0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else for (const byte of encoder.encode(char)) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Writes such bytes, for which there is room; gives where they end. */
export function putText(text: string, into: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      into[at + index] = code;
      continue;
    }
    const bytes = bytesOfText(text);
    into.set(bytes, at);
    return at + bytes.length;
  }
  return at + text.length;
}

/** The text of such bytes. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let from = start;
  for (let at = start; at < end; at += 1)
    if (bytes[at] === 0xed && (bytes[at + 1] as number) >= 0xa0) {
      const half = 0xd000 | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f);
      text += decoder.decode(bytes.subarray(from, at)) + String.fromCharCode(half);
      from = at + 3;
      at += 2;
    }
  return text + decoder.decode(bytes.subarray(from, end));
}
