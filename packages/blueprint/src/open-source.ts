import { decodeText, type Finding, finding } from '@ds4sscc/findings';
import { gunzip } from './gunzip/gunzip.js';
import { type EntityCheck, type Source, sourceTooLarge } from './source.js';

/** A source that was opened: decompressed, with its beginning at hand so that its kind can be recognised. */
export interface OpenedSource {
  readonly name: string;
  readonly gzip: boolean;
  /** The first 64 KB, decompressed; of XML the first MB, as its root tag may stand behind a long document type. */
  readonly head: Uint8Array;
  /** The head as text; characters cut at its end are left out. */
  readonly headText: string;
  /** Whether the head is all there is. */
  readonly complete: boolean;
  /** All bytes, decompressed, from the start. */
  chunks(): AsyncIterable<Uint8Array>;
  /**
   * Reads compressed data to its end, before anything is made of it: a damaged file then gives the same report on every
   * run, however its chunks arrive. Where the bytes can be had only once, that is left out.
   *
   * @throws {GzipDamagedError} when it is damaged.
   */
  verify(): Promise<void>;
  readonly checkEntities?: EntityCheck;
  /** Whether the bytes can be had only once. */
  readonly once: boolean;
  /** Size in bytes as it is stored, when it is known. */
  readonly size?: number;
}

const headSize = 65_536;
const xmlHeadSize = 1_048_576;

/**
 * Opens a source.
 *
 * @throws {GzipDamagedError} when the beginning of compressed data is damaged; and whatever the source itself throws.
 */
export async function openSource(source: Source): Promise<OpenedSource> {
  const reopen = source.once === true ? await replayable(source.open()) : () => source.open();
  const raw = await readHead(reopen);
  const gzip = raw.bytes[0] === 0x1f && raw.bytes[1] === 0x8b;
  let chunks = (): AsyncIterable<Uint8Array> => (gzip ? gunzip(reopen()) : reopen());
  if (gzip && source.once === true) chunks = await replayable(chunks());
  const { bytes: head, complete } = gzip ? await readHead(chunks) : raw;
  const headText = new TextDecoder('utf-8').decode(head, { stream: !complete });
  return {
    name: source.name,
    gzip,
    head,
    headText,
    complete,
    chunks,
    async verify() {
      if (gzip && source.once !== true) for await (const _ of chunks());
    },
    ...(source.checkEntities && { checkEntities: source.checkEntities }),
    once: source.once === true,
    ...(source.size !== undefined && { size: source.size }),
  };
}

async function readHead(chunks: () => AsyncIterable<Uint8Array>): ReturnType<typeof firstBytes> {
  const head = await firstBytes(chunks(), headSize);
  return head.complete || !beginsWithTag(head.bytes) ? head : firstBytes(chunks(), xmlHeadSize);
}

/** Whether the first sign is "<". */
function beginsWithTag(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1000), { stream: true });
  return text.trimStart().startsWith('<');
}

/**
 * Bytes that come once, as a function that gives them from the start. The beginning is kept, and can be had again as long as
 * nobody has read on.
 */
async function replayable(chunks: AsyncIterable<Uint8Array>): Promise<() => AsyncIterable<Uint8Array>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let size = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    kept.push(new Uint8Array(next.value));
    size += next.value.length;
    if (size > xmlHeadSize) break;
  }
  return async function* () {
    yield* kept;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
}

/** Largest document that is read whole, in bytes; data files are streams and have no such limit. */
const largestDocument = 16 * 1024 * 1024;

/** A source as text; without `text` a finding says why it could not be had. */
export interface SourceText {
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** The whole source as text. `limit` is for kinds that take more memory than others. */
export async function readText(source: OpenedSource, limit: number = largestDocument): Promise<SourceText> {
  const { bytes, complete } = source.complete
    ? { bytes: source.head, complete: true }
    : await firstBytes(source.chunks(), limit);
  if (complete) return decodeText(bytes, source.name);
  return { text: undefined, findings: [finding(sourceTooLarge, { source: source.name }, { limit })] };
}

/** Whether a source that can be read again has more bytes than this. */
export async function isLarger(source: OpenedSource, limit: number): Promise<boolean> {
  let size = 0;
  for await (const chunk of source.chunks()) {
    size += chunk.length;
    if (size > limit) return true;
  }
  return false;
}

/** The whole source as bytes, as far as `limit`. */
export async function readBytes(source: OpenedSource, limit: number = largestDocument): Promise<Uint8Array> {
  return source.complete ? source.head : (await firstBytes(source.chunks(), limit)).bytes;
}

async function firstBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  const bytes = new Uint8Array(Math.min(size, limit));
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, bytes.length - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return { bytes, complete: size <= limit };
}
