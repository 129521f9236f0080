import { equalBytes } from './equal-bytes.js';
import { textOfBytes } from './exact-text.js';

const emptySlot = 0;
/** Record and time of an entry, the sizes of its name and of what hangs on it. */
const headBytes = 24;
/** Names that share so many slots are remembered elsewhere, so that nobody can make the search long. */
const mostProbes = 256;
/** What an entry of a `Map` takes beside the characters of its key. */
const mapEntryBytes = 64;

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
  #slots = new Uint32Array(128);
  #count = 0;
  #used = this.#slots.byteLength;

  /** `memory`: bytes it may take; one name is always taken. */
  constructor(memory: number) {
    this.#memory = memory;
    this.#shift = Math.min(20, Math.max(10, Math.floor(Math.log2(memory / 16))));
    this.#chunkBytes = 2 ** this.#shift;
  }

  /** The entry of a name; 0 where there is none. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let probe = 0, slot = (hash << 1) & mask; probe < mostProbes; probe += 1, slot = (slot + 2) & mask) {
      const entry = slots[slot + 1] as number;
      if (entry === emptySlot) break;
      if (slots[slot] === hash && this.#is(entry, bytes, start, end)) return entry;
    }
    return this.#crowded.size > 0 ? (this.#crowded.get(keyOf(bytes, start, end)) ?? 0) : 0;
  }

  /** Adds a name that is not there, with room for something that hangs on it; 0 where the memory does not hold it. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, attachedBytes: number): number {
    if ((this.#count + 1) * 4 > this.#slots.length && !this.#grow()) return 0;
    const entry = this.#allocate(headBytes + end - start + attachedBytes);
    if (entry === 0) return 0;
    const { bytes: into, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry);
    view.setFloat64(at, 0);
    view.setFloat64(at + 8, Number.NaN);
    view.setUint32(at + 16, end - start);
    view.setUint32(at + 20, attachedBytes);
    for (let from = start, to = at + headBytes; from < end; from += 1, to += 1) into[to] = bytes[from] as number;
    this.#count += 1;
    if (!this.#place(hash, entry)) {
      this.#crowded.set(keyOf(bytes, start, end), entry);
      this.#used += mapEntryBytes + end - start;
    }
    return entry;
  }

  /** The number of the first record that has this identifier; 0 where it was only mentioned. */
  recordOf(entry: number): number {
    return this.#chunkOf(entry).view.getFloat64(this.#offsetOf(entry));
  }

  setRecord(entry: number, record: number): void {
    this.#chunkOf(entry).view.setFloat64(this.#offsetOf(entry), record);
  }

  /** The latest time of the entity; NaN where it has none. */
  timeOf(entry: number): number {
    return this.#chunkOf(entry).view.getFloat64(this.#offsetOf(entry) + 8);
  }

  setTime(entry: number, instant: number): void {
    this.#chunkOf(entry).view.setFloat64(this.#offsetOf(entry) + 8, instant);
  }

  nameOf(entry: number): string {
    const { bytes, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry) + headBytes;
    return textOfBytes(bytes, at, at + view.getUint32(at - 8));
  }

  /** The bytes that hang on an entry, to be read or written. */
  attachedTo(entry: number): Uint8Array {
    const { bytes, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry) + headBytes;
    const from = at + view.getUint32(at - 8);
    return bytes.subarray(from, from + view.getUint32(at - 4));
  }

  /** All entries in the order in which they were added. */
  *entries(): Generator<number> {
    for (const [index, { view, used }] of this.#chunks.entries())
      for (let at = index === 0 ? 1 : 0; at < used; ) {
        yield index * this.#chunkBytes + at;
        at += headBytes + view.getUint32(at + 16) + view.getUint32(at + 20);
      }
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

  #is(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const chunk = this.#chunkOf(entry);
    const at = this.#offsetOf(entry) + headBytes;
    return equalBytes(bytes, start, end, chunk.bytes, at, at + chunk.view.getUint32(at - 8));
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

  /** Doubles the slots, so that at most half of them are taken. */
  #grow(): boolean {
    const old = this.#slots;
    // While the names move, both are held.
    if (this.#used + old.byteLength * 2 > this.#memory && this.#count > 0) return false;
    this.#slots = new Uint32Array(old.length * 2);
    this.#used += old.byteLength;
    for (let slot = 0; slot < old.length; slot += 2)
      // More slots have no fewer places, but names that stood apart may come to share one.
      if (old[slot + 1] !== emptySlot && !this.#place(old[slot] as number, old[slot + 1] as number))
        this.#crowded.set(this.#keyOf(old[slot + 1] as number), old[slot + 1] as number);
    return true;
  }

  #keyOf(entry: number): string {
    const { bytes, view } = this.#chunkOf(entry);
    const at = this.#offsetOf(entry) + headBytes;
    return keyOf(bytes, at, at + view.getUint32(at - 8));
  }
}

/** The bytes as a text of one character each. */
function keyOf(bytes: Uint8Array, start: number, end: number): string {
  let key = '';
  for (let at = start; at < end; at += 8192)
    key += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192)));
  return key;
}
