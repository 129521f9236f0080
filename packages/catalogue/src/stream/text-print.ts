/**
 * A print of all chunks of a text: the same for the same text, however it is divided, and another one for another text. It
 * is there to see that a file was written to meanwhile, and does not withstand whoever works out a text with the same print.
 */
export class TextPrint {
  #first = 0x811c9dc5;
  #second = 0x9747b28c;
  #length = 0;
  #word = 0;

  add(chunk: Uint8Array | string): void {
    if (typeof chunk === 'string') this.#addText(chunk);
    else this.#addBytes(chunk);
  }

  /** The print of what was added so far. */
  get value(): string {
    return `${this.#length} ${this.#first} ${this.#second} ${this.#word}`;
  }

  #addBytes(bytes: Uint8Array): void {
    let at = 0;
    for (; at < bytes.length && (this.#length & 3) !== 0; at += 1) this.#addByte(bytes[at] as number);
    const whole = at + ((bytes.length - at) & ~3);
    let first = this.#first;
    let second = this.#second;
    this.#length += whole - at;
    for (; at < whole; at += 4) {
      const word =
        (bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24);
      first = Math.imul(first ^ word, 0x01000193);
      first ^= first >>> 15;
      second = Math.imul(second ^ word, 0x5bd1e995);
      second ^= second >>> 13;
    }
    this.#first = first;
    this.#second = second;
    for (; at < bytes.length; at += 1) this.#addByte(bytes[at] as number);
  }

  #addText(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      this.#addByte(text.charCodeAt(at) & 0xff);
      this.#addByte(text.charCodeAt(at) >>> 8);
    }
  }

  #addByte(byte: number): void {
    this.#word |= byte << ((this.#length & 3) << 3);
    this.#length += 1;
    if ((this.#length & 3) !== 0) return;
    this.#first = Math.imul(this.#first ^ this.#word, 0x01000193);
    this.#first ^= this.#first >>> 15;
    this.#second = Math.imul(this.#second ^ this.#word, 0x5bd1e995);
    this.#second ^= this.#second >>> 13;
    this.#word = 0;
  }
}
