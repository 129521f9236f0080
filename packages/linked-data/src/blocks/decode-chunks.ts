import { decodeText, type Finding } from '@ds4sscc/findings';

/** The chunks of a document: bytes of UTF-8, or text. */
export type TextChunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Decodes chunks one by one; a character may be divided between two of them. */
export async function* decodeChunks(
  chunks: TextChunks,
  source: string,
  onFinding: (finding: Finding) => void,
): AsyncGenerator<string> {
  let rest = new Uint8Array(0);
  let isFirst = true;
  let isFaulty = false;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      yield isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
      isFirst &&= chunk === '';
      continue;
    }
    const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
    const end = endOfCharacters(bytes);
    rest = bytes.slice(end);
    if (end > 0) yield decoded(bytes.subarray(0, end));
    isFirst = false;
  }
  if (rest.length > 0) yield decoded(rest);

  function decoded(bytes: Uint8Array): string {
    const { text, findings } = decodeText(bytes, source);
    // The first one tells enough; where it stands in its chunk says nothing of the document.
    if (findings[0] && !isFaulty) onFinding({ ...findings[0], location: { source } });
    isFaulty ||= findings.length > 0;
    return text;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** Where the last character ends that is there as a whole: at most three bytes are left over. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
