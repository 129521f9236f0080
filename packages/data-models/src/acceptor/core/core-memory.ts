import type { CoreExports } from './compile-core.js';

const page = 65_536;
/** Memory grows by a quarter of a megabyte or more. */
const leastPages = 4;

/** The system has no more memory: whoever takes some changes nothing before that, and the record is not accepted. */
export class MemoryFull extends Error {}

/** Hands out the memory of the acceptors' code, and writes it. Nothing is given back: plans stay, and few names are learnt. */
export class CoreMemory {
  /** All of it; another array after it grew. */
  bytes: Uint8Array;
  view: DataView;
  private readonly memory: CoreExports['memory'];
  private free: number;

  constructor({ memory, layout }: CoreExports) {
    this.memory = memory;
    this.free = layout(4);
    this.bytes = new Uint8Array(memory.buffer);
    this.view = new DataView(memory.buffer);
  }

  /** Room for so many bytes, which are zero; the address is a multiple of eight. */
  take(length: number): number {
    const at = (this.free + 7) & ~7;
    const missing = at + length - this.bytes.length;
    if (missing > 0) {
      try {
        this.memory.grow(Math.max(leastPages, Math.ceil(missing / page)));
      } catch (cause) {
        throw new MemoryFull('No memory for an acceptor', { cause });
      }
      this.bytes = new Uint8Array(this.memory.buffer);
      this.view = new DataView(this.memory.buffer);
    }
    this.free = at + length;
    return at;
  }

  get(at: number): number {
    return this.view.getInt32(at, true);
  }

  set(at: number, value: number): void {
    this.view.setInt32(at, value, true);
  }

  /** Writes fields of four bytes, one after the other. */
  fields(at: number, values: readonly number[]): void {
    const { view } = this;
    for (let index = 0; index < values.length; index += 1) view.setInt32(at + index * 4, values[index] as number, true);
  }

  /** Room with such fields in it. */
  list(values: readonly number[]): number {
    const at = this.take(values.length * 4);
    this.fields(at, values);
    return at;
  }

  /** Room with such bytes in it. */
  text(bytes: Uint8Array | readonly number[]): number {
    const at = this.take(bytes.length);
    this.bytes.set(bytes, at);
    return at;
  }
}
