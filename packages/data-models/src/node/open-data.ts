import type { FileHandle } from 'node:fs/promises';
import { type Finding, finding } from '@ds4sscc/findings';
import { systemReason } from '../system-reason.js';
import { compressedDamaged, compressionUnsupported, inputChanged, inputUnreadable } from './input-rules.js';
import { openInput } from './open-input.js';
import { type Compression, recogniseCompression, signatureBytes, type StoredAs } from './recognise-compression.js';
import { unpack } from './unpack.js';

/** How to open data. */
export interface OpenOptions {
  /** The name that findings give as their source; the path, or `(standard input)`, where left out. */
  readonly name?: string;
  /** Takes what is wrong with the file itself: that it cannot be read or unpacked to its end. */
  readonly onFinding: (finding: Finding) => void;
  /**
   * Of a plain file that is not compressed: where to go on, in bytes. What comes from there is not looked at for
   * compression, and `bytesRead` begins with it.
   */
  readonly start?: number;
  /** Whether the memory of a chunk may be used again when the next one is asked for: it costs no new memory for each. */
  readonly reuse?: boolean;
  /** The file of the path, where it is open already; it is closed when it was read. */
  readonly file?: FileHandle;
}

/** Data that was opened. */
export interface OpenedData {
  readonly name: string;
  /** Bytes as they are stored, where that is known: what `bytesRead` will come to. */
  readonly size?: number;
  /** `undefined` where nothing can be read. */
  readonly compression: Compression | undefined;
  /** The unpacked bytes, to be read once. They end early where the data is damaged; a finding says so. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many of the stored bytes were read so far. */
  bytesRead(): number;
}

/**
 * Opens a file, standard input (`-`) or a stream of bytes, and unpacks it as it is read: gzip (several members too),
 * deflate and, by its name, Brotli. What is wrong with it is a finding and no exception.
 *
 * @example
 * ```ts
 * import { checkEntities, models } from '@ds4sscc/data-models';
 * import { openData } from '@ds4sscc/data-models/node';
 * import { gzipSync } from 'node:zlib';
 *
 * async function* download() {
 *   yield gzipSync('{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}\n');
 * }
 * const rules: string[] = [];
 * const onFinding = ({ rule }: { rule: string }) => rules.push(rule);
 * const { chunks, compression } = await openData(download(), { name: 'parking.ndjson.gz', onFinding });
 * compression; // => 'gzip'
 * await checkEntities(chunks, { source: 'parking.ndjson.gz', models, onFinding });
 * rules; // => ['data/attribute-missing']
 * ```
 */
export async function openData(target: string | AsyncIterable<Uint8Array>, options: OpenOptions): Promise<OpenedData> {
  const name = options.name ?? (typeof target !== 'string' ? '(stream)' : target === '-' ? '(standard input)' : target);
  const unreadable = (error: unknown): void =>
    options.onFinding(finding(inputUnreadable, { source: name }, { why: systemReason(error) }));
  const { start = 0, reuse = false, file } = options;
  const input =
    typeof target === 'string' && target !== '-'
      ? await openInput(target, { start, reuse, ...(file && { file }) }, ({ before, after }) =>
          options.onFinding(finding(inputChanged, { source: name }, { before, after })),
        )
      : undefined;
  const size = input?.size;
  const stored = input?.chunks ?? (typeof target === 'string' ? process.stdin : target);
  let read = start;
  const counted = countBytes(stored, (bytes) => (read = start + bytes), unreadable);
  if (start > 0)
    return { name, ...(size !== undefined && { size }), compression: 'none', chunks: counted, bytesRead: () => read };
  const { head, rest } = await peek(counted, signatureBytes);
  const form: StoredAs = recogniseCompression(head, name);
  const compression = form.readable ? form.compression : undefined;
  if (!form.readable) {
    options.onFinding(finding(compressionUnsupported, { source: name }, { container: form.container }));
    // Nothing more is read of it.
    await counted.return(undefined);
  }
  const chunks =
    compression === undefined
      ? nothing()
      : compression === 'none'
        ? rest
        : unpack(rest, compression, (damage) =>
            options.onFinding(finding(compressedDamaged, { source: name }, { compression, ...damage })),
          );
  return { name, ...(size !== undefined && { size }), compression, chunks, bytesRead: () => read };
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array | string>,
  onBytes: (bytes: number) => void,
  onError: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      bytes += part.length;
      onBytes(bytes);
      yield part;
    }
  } catch (error) {
    onError(error);
  }
}

/** Looks at the first bytes of a stream; `rest` begins with them. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
  least: number,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  let head = new Uint8Array();
  while (head.length < least) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    yield* chunks;
  }
  return { head, rest: rest() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
