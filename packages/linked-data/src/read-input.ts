import { decodeText, type Finding } from '@ds4sscc/findings';

/** What a document can come as: text, bytes of UTF-8, or a stream of such bytes. */
export type GraphInput = string | Uint8Array | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** A document as text, without its byte order mark; `undefined` when it is longer than the limit. */
export interface InputText {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** UTF-8 needs at most so many bytes for one UTF-16 code unit, and these for a byte order mark. */
const bytesPerUnit = 3;

/** Takes an input as text. No more of a stream is asked for, or held, than `maxLength` code units can need. */
export async function readInput(input: GraphInput, source: string, maxLength: number): Promise<InputText> {
  if (typeof input === 'string') return bounded(input.startsWith('\uFEFF') ? input.slice(1) : input, [], maxLength);
  const mostBytes = (maxLength + 1) * bytesPerUnit;
  const bytes = input instanceof Uint8Array ? input : await collect(input, mostBytes);
  if (bytes.length > mostBytes) return { text: undefined, findings: [] };
  const { text, findings } = decodeText(bytes, source);
  return bounded(text, findings, maxLength);
}

function bounded(text: string, findings: readonly Finding[], maxLength: number): InputText {
  return text.length > maxLength ? { text: undefined, findings } : { text, findings };
}

/** The bytes of a stream, or one more than the limit. */
async function collect(
  stream: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of Symbol.asyncIterator in stream ? stream : chunksOf(stream)) {
    parts.push(part);
    size += part.length;
    if (size > limit) break;
  }
  const bytes = new Uint8Array(Math.min(size, limit + 1));
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, bytes.length - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return bytes;
}

/** Not every browser can iterate over a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
