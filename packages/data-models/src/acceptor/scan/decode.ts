import { backslash, quote } from './byte-classes.js';
import { copyBytes } from '../../reading/copy-bytes.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Short texts of ASCII are quicker put together than decoded. */
const shortText = 32;

/** The text of bytes that were found to be UTF-8. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= shortText) {
    let text = '';
    for (let at = start; at < end && (bytes[at] as number) < 0x80; at += 1)
      text += String.fromCharCode(bytes[at] as number);
    if (text.length === end - start) return text;
  }
  const { buffer, byteOffset } = bytes;
  // Decoders may refuse memory that threads share.
  const isOwn = buffer instanceof ArrayBuffer;
  return decoder.decode(isOwn ? new Uint8Array(buffer, byteOffset + start, end - start) : copyBytes(bytes, start, end));
}

/** The value of bytes that were found to be JSON. */
export function decodeJson(bytes: Uint8Array, start: number, end: number): unknown {
  if (bytes[start] === quote && isWithoutEscape(bytes, start, end)) return decode(bytes, start + 1, end - 1);
  return JSON.parse(decode(bytes, start, end)) as unknown;
}

function isWithoutEscape(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === backslash) return false;
  return true;
}
