import { type Excerpt, excerptOf } from '@ds4sscc/findings';
import type { Span } from './id-span.js';

/** A finding marks at most so many characters, as `JsonDocument.finding` does. */
const longestMark = 60;
/** No more bytes are read of a line than its excerpt can need. */
const bytesShown = 400;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The excerpt that a `JsonDocument` of the same text would give for a value there. */
export function excerptOfSpan(bytes: Uint8Array, { start, end }: Span): Excerpt {
  let lineStart = start;
  while (lineStart > 0 && !isLineEnd(bytes[lineStart - 1])) lineStart -= 1;
  let lineEnd = start;
  const last = Math.min(bytes.length, start + bytesShown);
  while (lineEnd < last && !isLineEnd(bytes[lineEnd])) lineEnd += 1;
  const column = decoder.decode(bytes.subarray(lineStart, start)).length + 1;
  const length = Math.min(longestMark, decoder.decode(bytes.subarray(start, Math.min(end, start + bytesShown))).length);
  return excerptOf(decoder.decode(bytes.subarray(lineStart, lineEnd)), column, length);
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}
