import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Finding } from '@ds4sscc/findings';
import { DataModelsError } from '../data-models-error.js';
import type { Checkpoint } from '../stream/check-chunks.js';
import { systemReason } from '../system-reason.js';
import type { SegmentResult } from '../stream/segment-result.js';

/** A result that was merged, as it is kept. */
export interface JournalEntry {
  readonly result: SegmentResult;
  readonly checkpoint: Checkpoint;
  /** Whether the rest of the file can be read without what stands before it. */
  readonly plain: boolean;
  /** What the comparison found in it. */
  readonly compared: readonly Finding[];
}

/** What was done so far, kept in a file that outlives the process. */
export interface Journal {
  /** Whether the file held the beginning of this very check, or that of another one, which is given up. */
  readonly found: 'nothing' | 'this' | 'other';
  /** What was kept, in order; to be read once, before anything is added. */
  entries(): Iterable<JournalEntry>;
  /** Keeps an entry. Where the disk is full, nothing more is kept, and the check goes on. */
  add(entry: JournalEntry): void;
  /** Why nothing more is kept, where that is so. */
  readonly failure: string | undefined;
  close(): void;
  /** Closes and deletes the file: the check is done. */
  remove(): void;
}

/** The first bytes of the file: nothing else is ever overwritten. */
const mark: Uint8Array = new TextEncoder().encode('ds4sscc journal 1\n');
/** Length and checksum. */
const frameHead = 8;
/**
 * A process that is killed loses nothing: what was written is the system's. A machine that loses power may lose what was
 * not synchronised; the checksums tell, and it is checked again.
 */
const framesPerSync = 16;

/**
 * Opens a journal. `identity` says which check of which input it is of; what was kept for another one is thrown away.
 *
 * The file is the mark and then frames: length and CRC-32 of the content, 4 bytes each, little endian, and the content. The
 * first frame is the identity. Any other one is an entry: length of the JSON (4 bytes), the JSON, the log. A frame that is
 * cut or damaged, and everything behind it, does not count.
 *
 * @throws {DataModelsError} `journal-unusable` when the file cannot be opened, or is no journal.
 */
export function openJournal(path: string, identity: string): Journal {
  const file = open(path);
  const first = readFrame(file, mark.length);
  const isThis = first !== undefined && new TextDecoder().decode(first) === identity;
  const found = isThis ? 'this' : fstatSync(file).size > mark.length ? 'other' : 'nothing';
  let failure: string | undefined;
  let end = mark.length;
  let frames = 0;

  const append = (content: Uint8Array): void => {
    if (failure !== undefined) return;
    const frame = new Uint8Array(frameHead + content.length);
    const view = new DataView(frame.buffer);
    view.setUint32(0, content.length, true);
    view.setUint32(4, crc32(content), true);
    frame.set(content, frameHead);
    try {
      for (let written = 0; written < frame.length; )
        written += writeSync(file, frame, written, frame.length - written, end + written);
      end += frame.length;
      frames += 1;
      if (frames % framesPerSync === 1) fdatasyncSync(file);
    } catch (error) {
      failure = systemReason(error);
    }
  };

  if (first !== undefined && isThis) end += frameHead + first.length;
  else {
    try {
      ftruncateSync(file, 0);
      writeSync(file, mark, 0, mark.length, 0);
    } catch (error) {
      failure = systemReason(error);
    }
    append(new TextEncoder().encode(identity));
  }

  return {
    found,
    *entries() {
      if (!isThis) return;
      for (let content = readFrame(file, end); content; content = readFrame(file, end)) {
        const entry = parseEntry(content);
        if (!entry) break;
        end += frameHead + content.length;
        yield entry;
      }
      ftruncateSync(file, end);
    },
    add({ result: { log, ...result }, ...more }) {
      const json = new TextEncoder().encode(JSON.stringify({ result, ...more }));
      const content = new Uint8Array(4 + json.length + log.length);
      new DataView(content.buffer).setUint32(0, json.length, true);
      content.set(json, 4);
      content.set(log, 4 + json.length);
      append(content);
    },
    get failure() {
      return failure;
    },
    close: () => closeSync(file),
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

function open(path: string): number {
  let file: number;
  try {
    file = openSync(path, constants.O_RDWR | constants.O_CREAT);
  } catch (cause) {
    throw new DataModelsError('journal-unusable', `the journal ${path} cannot be opened: ${systemReason(cause)}`, {
      cause,
    });
  }
  const head = new Uint8Array(mark.length);
  const read = readSync(file, head, 0, head.length, 0);
  if (head.subarray(0, read).every((byte, at) => byte === mark[at])) return file;
  closeSync(file);
  throw new DataModelsError('journal-unusable', `${path} is there and is no journal; nothing was written to it`);
}

/** The content of the frame at an offset, if it is whole. */
function readFrame(file: number, at: number): Uint8Array | undefined {
  const head = new Uint8Array(frameHead);
  if (readSync(file, head, 0, frameHead, at) < frameHead) return undefined;
  const view = new DataView(head.buffer);
  const length = view.getUint32(0, true);
  // The length itself may be what is damaged: no more is asked for than there is.
  if (length === 0 || length > fstatSync(file).size - at - frameHead) return undefined;
  const content = new Uint8Array(length);
  for (let read = 0; read < length; ) {
    const more = readSync(file, content, read, length - read, at + frameHead + read);
    if (more === 0) return undefined;
    read += more;
  }
  return crc32(content) === view.getUint32(4, true) ? content : undefined;
}

function parseEntry(content: Uint8Array): JournalEntry | undefined {
  if (content.length < 4) return undefined;
  const length = new DataView(content.buffer).getUint32(0, true);
  if (length > content.length - 4) return undefined;
  const { result, ...more } = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + length)));
  return { result: { ...result, log: content.subarray(4 + length) }, ...more };
}
