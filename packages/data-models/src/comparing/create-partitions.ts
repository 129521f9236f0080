import type { IdentityEvent, MentionEvent } from './comparison-event.js';
import { copyBytes } from '../reading/copy-bytes.js';
import { EventWriter } from './event-writer.js';
import type { HashBytes } from './hash-bytes.js';
import type { SpillStore } from '@ds4sscc/findings/spill';

/** Events about names, divided by the hash of the name: all events about one name are in one partition. */
export interface Partitions {
  identity(event: IdentityEvent): void;
  mention(event: MentionEvent): void;
  /** The partitions that have events, each as blocks of them in the order in which they came, to be read once. */
  blocks(): readonly Iterable<Uint8Array>[];
}

/** What partitions need. */
export interface PartitionOptions {
  readonly store: SpillStore;
  /** The first of the `partitionCount` streams they use. */
  readonly firstStream: number;
  /** How names are divided; another seed divides them in another way. */
  readonly hash: HashBytes;
  readonly seed: number;
  /** Bytes of a block, about. */
  readonly blockBytes: number;
  /** Told when the store fails. What was kept before is still there; later events are left out. */
  readonly onFailure: (error: unknown) => void;
}

/** How many partitions there are: a power of 2. */
export const partitionCount = 32;

/** Starts without events. They are written in blocks, so that the store is called seldom. */
export function createPartitions(options: PartitionOptions): Partitions {
  const { store, firstStream, hash, seed, blockBytes, onFailure } = options;
  const writers = Array.from({ length: partitionCount }, () => new EventWriter());
  /** Bytes that the store took whole: a block that failed may have left a part behind them. */
  const written = new Float64Array(partitionCount);
  const refused = new Map<number, Uint8Array>();
  let failed = false;
  let blockMemory = new Uint8Array();

  const fail = (error: unknown): void => {
    if (!failed) onFailure(error);
    failed = true;
  };

  const writerOf = ({ beginning, bytes, start, end }: IdentityEvent | MentionEvent): number =>
    hash(bytes, start, end, seed + beginning) & (partitionCount - 1);

  /** A block takes the place of the one before. */
  const sameMemory = (size: number): Uint8Array => {
    if (blockMemory.length < size) blockMemory = new Uint8Array(size * 2);
    return blockMemory.subarray(0, size);
  };

  const flushFull = (partition: number): void => {
    const writer = writers[partition] as EventWriter;
    if (writer.length < blockBytes) return;
    const block = writer.take(writer.length, sameMemory);
    try {
      store.append(firstStream + partition, block);
      written[partition] = (written[partition] as number) + block.length;
    } catch (error) {
      refused.set(partition, copyBytes(block));
      fail(error);
    }
  };

  function* blocksOf(partition: number): Generator<Uint8Array> {
    const stream = firstStream + partition;
    const size = written[partition] as number;
    try {
      if (size > 0) yield* wholeBlocks(store.read(stream), size);
      if (size > 0) store.remove(stream);
    } catch (error) {
      fail(error);
    }
    const last = refused.get(partition);
    if (last) yield last;
    const writer = writers[partition] as EventWriter;
    if (!writer.isEmpty) yield writer.take(writer.length);
  }

  return {
    identity(event) {
      if (failed) return;
      const partition = writerOf(event);
      (writers[partition] as EventWriter).identity(event);
      flushFull(partition);
    },
    mention(event) {
      if (failed) return;
      const partition = writerOf(event);
      (writers[partition] as EventWriter).mention(event);
      flushFull(partition);
    },
    blocks: () =>
      writers.flatMap((writer, partition) =>
        (written[partition] as number) > 0 || refused.has(partition) || !writer.isEmpty ? [blocksOf(partition)] : [],
      ),
  };
}

/** Puts the pieces of a stream together to its blocks, which begin with their length, a multiple of four. A block is there until the next one is asked for. */
function* wholeBlocks(pieces: Iterable<Uint8Array>, size: number): Generator<Uint8Array> {
  let held = new Uint8Array();
  let filled = 0;
  let left = size;
  for (const piece of pieces) {
    const part = piece.subarray(0, left);
    left -= part.length;
    if (held.length < filled + part.length) {
      // Memory for each piece anew would pile up faster than it is collected.
      const larger = new Uint8Array(Math.max(filled + part.length, held.length * 2));
      larger.set(held.subarray(0, filled));
      held = larger;
    }
    held.set(part, filled);
    filled += part.length;
    const words = new Uint32Array(held.buffer, 0, held.length >> 2);
    let at = 0;
    while (filled - at >= 4) {
      const length = words[at >> 2] as number;
      if (filled - at < length) break;
      yield held.subarray(at, at + length);
      at += length;
    }
    held.copyWithin(0, at, filled);
    filled -= at;
  }
}
