import type { Finding } from './finding.js';
import { finding } from './finding.js';
import { type AnyRule, defineRule, type Rule } from './rule.js';

/** Bytes that are not UTF-8. */
export const textNotUtf8: Rule<{ offset: number }> = defineRule<{ offset: number }>({
  id: 'text/not-utf-8',
  title: 'Text that is not UTF-8',
  level: 'error',
  source: 'RFC 3629, section 3; RFC 8259, section 8.1',
  requirements: [],
  help: 'Save the file as UTF-8. A file written as Latin-1 or Windows-1252 looks right in an editor and loses its accents elsewhere.',
  message: ({ offset }) => `byte ${offset} is not part of a UTF-8 character`,
});

/** The rules that decoding can fire. */
export const textRules: readonly AnyRule[] = [textNotUtf8];

/** Bytes as text. Where they are not UTF-8, `text` has U+FFFD in their place and a finding says where the first ones stand. */
export interface DecodedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Decodes UTF-8, with or without a byte order mark.
 *
 * @example
 * ```ts
 * import { decodeText } from '@ds4sscc/findings';
 *
 * decodeText(new Uint8Array([0x5a, 0xfc, 0x72]), 'places.csv').findings[0]?.location; // => { source: 'places.csv', line: 1, column: 2 }
 * ```
 */
export function decodeText(bytes: Uint8Array, source: string): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    const offset = firstMalformed(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
    const lines = before.split(/\r\n|\n|\r/);
    const location = { source, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return { text: new TextDecoder('utf-8').decode(bytes), findings: [finding(textNotUtf8, location, { offset })] };
  }
}

/** Offset of the first byte that no UTF-8 character accounts for (RFC 3629, section 4). */
function firstMalformed(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const size = sequenceLength(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (size === 0 || second < lowest || second > highest) return 0;
  for (let next = 2; next < size; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return size;
}
