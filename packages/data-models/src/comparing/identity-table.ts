import type { EventName } from './comparison-event.js';
import { equalBytes } from './equal-bytes.js';

const emptySlot = 0;
/**
 * In front of an entry: the number of its record (6 bytes) and of its beginning (2), its time (8), the sizes of its name and of
 * what hangs on it (1 each). Where a size does not fit in a byte, both stand behind that, in 4 bytes each.
 */
const headBytes = 18;
const [timeAt, sizesAt] = [8, 16];
const inBytes = 255;
const sizeBytes = 8;
/** Names that share so many slots are remembered elsewhere, so that nobody can make the search long. */
const mostProbes = 256;
/** What an entry of a `Map` takes beside the characters of its key. */
const mapEntryBytes = 64;
const beyond = 2 ** 32;

/**
 * Names (identifiers and targets of relationships) in a bounded piece of memory: a hash table of open addressing over
 * entries that lie one after the other. Equal bytes decide, never equal hashes. Entries are numbers; 0 is none.
 */
export class IdentityTable {
  readonly #memory: number;
  readonly #shift: number;
  readonly #chunkBytes: number;
  #chunks: { readonly bytes: Uint8Array; readonly view: DataView; used: number }[] = [];
  /** Chunks from before the table was cleared. */
  readonly #spare: Uint8Array[] = [];
  readonly #crowded = new Map<string, number>();
  /** Pairs of a hash and an entry. */
  #slots = new Int32Array(128);
  #count = 0;
  #used = this.#slots.byteLength;

  /** `memory`: bytes it may take; one name is always taken. */
  constructor(memory: number) {
    this.#memory = memory;
    this.#shift = Math.min(20, Math.max(10, Math.floor(Math.log2(memory / 16))));
    this.#chunkBytes = 2 ** this.#shift;
  }

  /** The entry of a name; 0 where there is none. */
  find(name: EventName): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const { hash } = name;
    for (let probe = 0, slot = (hash << 1) & mask; probe < mostProbes; probe += 1, slot = (slot + 2) & mask) {
      const entry = (slots[slot + 1] as number) >>> 0;
      if (entry === emptySlot) break;
      if (slots[slot] === hash && this.#is(entry, name)) return entry;
    }
    return this.#crowded.size > 0 ? (this.#crowded.get(keyOf(name)) ?? 0) : 0;
  }

  /** Adds a name that is not there, with room for something that hangs on it; 0 where the memory does not hold it. */
  add(name: EventName, attachedBytes: number): number {
    if ((this.#count + 1) * 8 > this.#slots.length * 3 && !this.#grow()) return 0;
    const { beginning, bytes, start, end } = name;
    const size = end - start;
    const isLarge = size >= inBytes || attachedBytes >= inBytes;
    const entry = this.#allocate(headBytes + (isLarge ? sizeBytes : 0) + size + attachedBytes);
    if (entry === 0) return 0;
    const { bytes: into, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    view.setUint32(at, 0);
    view.setUint32(at + 4, beginning);
    view.setFloat64(at + timeAt, Number.NaN);
    into[at + sizesAt] = isLarge ? inBytes : size;
    into[at + sizesAt + 1] = isLarge ? inBytes : attachedBytes;
    if (isLarge) {
      view.setUint32(at + headBytes, size);
      view.setUint32(at + headBytes + 4, attachedBytes);
    }
    let to = at + headBytes + (isLarge ? sizeBytes : 0);
    for (let from = start; from < end; from += 1, to += 1) into[to] = bytes[from] as number;
    this.#count += 1;
    if (!this.#place(name.hash, entry)) {
      this.#crowded.set(keyOf(name), entry);
      this.#used += mapEntryBytes + size;
    }
    return entry;
  }

  /** The number of the first record that has this identifier; 0 where it was only mentioned. */
  recordOf(entry: number): number {
    const { view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    return view.getUint32(at) + view.getUint16(at + 4) * beyond;
  }

  setRecord(entry: number, record: number): void {
    const { view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    view.setUint32(at, record);
    if (record >= beyond) view.setUint16(at + 4, Math.floor(record / beyond));
  }

  /** The latest time of the entity; NaN where it has none. */
  timeOf(entry: number): number {
    return this.#chunkOf(entry).view.getFloat64(this.#offsetOf(entry) + timeAt);
  }

  setTime(entry: number, instant: number): void {
    this.#chunkOf(entry).view.setFloat64(this.#offsetOf(entry) + timeAt, instant);
  }

  beginningOf(entry: number): number {
    return this.#chunkOf(entry).view.getUint16(this.#offsetOf(entry) + 6);
  }

  /** The name without its beginning. */
  restOf(entry: number): Uint8Array {
    const { bytes, view } = this.#chunkOf(entry);
    const [start, end] = restIn(bytes, view, this.#offsetOf(entry));
    return bytes.subarray(start, end);
  }

  /** The bytes that hang on an entry, to be read or written. */
  attachedTo(entry: number): Uint8Array {
    const { bytes, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    const [, from] = restIn(bytes, view, at);
    return bytes.subarray(from, at + sizeOf(bytes, view, at));
  }

  /** The entry that was added after another one, or after 0 the first; 0 behind the last. */
  entryAfter(entry: number): number {
    let index = entry >>> this.#shift;
    let at = this.#offsetOf(entry);
    const chunk = this.#chunks[index];
    // Entry 0 is none, and takes one byte.
    if (chunk) at += entry === 0 ? 1 : sizeOf(chunk.bytes, chunk.view, at);
    if (chunk && at >= chunk.used) {
      index += 1;
      at = 0;
    }
    return index < this.#chunks.length ? index * this.#chunkBytes + at : 0;
  }

  /** Forgets all names, and keeps the memory for others. */
  clear(): void {
    for (const { bytes } of this.#chunks) if (bytes.length === this.#chunkBytes) this.#spare.push(bytes);
    this.#chunks = [];
    this.#crowded.clear();
    this.#slots.fill(emptySlot);
    this.#count = 0;
    this.#used = this.#slots.byteLength;
  }

  #is(entry: number, { beginning, bytes, start, end }: EventName): boolean {
    const { bytes: known, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    if (view.getUint16(at + 6) !== beginning) return false;
    const size = known[at + sizesAt] as number;
    if (size !== inBytes) return equalBytes(bytes, start, end, known, at + headBytes, at + headBytes + size);
    const from = at + headBytes + sizeBytes;
    return equalBytes(bytes, start, end, known, from, from + view.getUint32(at + headBytes));
  }

  #chunkOf(entry: number): { readonly bytes: Uint8Array; readonly view: DataView } {
    return this.#chunks[entry >>> this.#shift] as { readonly bytes: Uint8Array; readonly view: DataView };
  }

  #offsetOf(entry: number): number {
    return entry & (this.#chunkBytes - 1);
  }

  /** Room for an entry. One that is longer than a chunk gets a chunk of its own. */
  #allocate(size: number): number {
    let last = this.#chunks.at(-1);
    if (!last || last.used + size > last.bytes.length) {
      const length = Math.max(this.#chunkBytes, size + 1);
      const isLast = (this.#chunks.length + 1) * this.#chunkBytes >= 2 ** 32;
      if (isLast || (this.#count > 0 && this.#used + length > this.#memory)) return 0;
      const bytes = (length === this.#chunkBytes ? this.#spare.pop() : undefined) ?? new Uint8Array(length);
      // Entry 0 is none.
      last = {
        bytes,
        view: new DataView(bytes.buffer, bytes.byteOffset, length),
        used: this.#chunks.length === 0 ? 1 : 0,
      };
      this.#chunks.push(last);
      this.#used += length;
    }
    const entry = (this.#chunks.length - 1) * this.#chunkBytes + last.used;
    last.used += size;
    return entry;
  }

  #place(hash: number, entry: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let probe = 0, slot = (hash << 1) & mask; probe < mostProbes; probe += 1, slot = (slot + 2) & mask) {
      if (slots[slot + 1] !== emptySlot) continue;
      slots[slot] = hash;
      slots[slot + 1] = entry;
      return true;
    }
    return false;
  }

  /** Doubles the slots, so that at most three quarters of them are taken. */
  #grow(): boolean {
    const old = this.#slots;
    // While the names move, both are held.
    if (this.#used + old.byteLength * 2 > this.#memory && this.#count > 0) return false;
    this.#slots = new Int32Array(old.length * 2);
    this.#used += old.byteLength;
    for (let slot = 0; slot < old.length; slot += 2)
      // More slots have no fewer places, but names that stood apart may come to share one.
      if (old[slot + 1] !== emptySlot && !this.#place(old[slot] as number, old[slot + 1] as number))
        this.#crowded.set(this.#keyOf((old[slot + 1] as number) >>> 0), (old[slot + 1] as number) >>> 0);
    return true;
  }

  #keyOf(entry: number): string {
    const bytes = this.restOf(entry);
    return keyOf({ beginning: this.beginningOf(entry), bytes, start: 0, end: bytes.length });
  }
}

/** Where the rest of a name begins and ends. */
function restIn(bytes: Uint8Array, view: DataView, at: number): readonly [start: number, end: number] {
  const size = bytes[at + sizesAt] as number;
  const start = at + headBytes + (size === inBytes ? sizeBytes : 0);
  return [start, start + (size === inBytes ? view.getUint32(at + headBytes) : size)];
}

/** How many bytes an entry takes. */
function sizeOf(bytes: Uint8Array, view: DataView, at: number): number {
  if (bytes[at + sizesAt] !== inBytes)
    return headBytes + (bytes[at + sizesAt] as number) + (bytes[at + sizesAt + 1] as number);
  return headBytes + sizeBytes + view.getUint32(at + headBytes) + view.getUint32(at + headBytes + 4);
}

/** The beginning, and the bytes as a text of one character each. */
function keyOf({ beginning, bytes, start, end }: Omit<EventName, 'hash'>): string {
  let key = `${beginning} `;
  for (let at = start; at < end; at += 8192)
    key += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192)));
  return key;
}
