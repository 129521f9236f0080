/** Decodes a table as its bytes arrive. */
export interface TextReader {
  push(bytes: Uint8Array): string;
  end(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** How to decode a table. */
export interface TextReaderOptions {
  readonly encoding: string;
  /** Told once, where the first bytes say that the encoding is another one. */
  readonly onUnexpected: (found: string) => void;
}

/** Makes a decoder. A byte order mark decides against the encoding that was stated (Model for Tabular Data, section 6.2). */
export function createTextReader({ encoding, onUnexpected }: TextReaderOptions): TextReader {
  let decoder: Decoder | undefined;
  let head = new Uint8Array();
  const begin = (): Decoder => {
    const marked = markedEncoding(head);
    if (marked !== undefined && marked !== encoding) onUnexpected(marked);
    return new TextDecoder(marked ?? encoding);
  };
  return {
    push(bytes) {
      if (decoder) return decoder.decode(bytes, { stream: true });
      const joined = new Uint8Array(head.length + bytes.length);
      joined.set(head);
      joined.set(bytes, head.length);
      head = joined;
      if (head.length < 3) return '';
      decoder = begin();
      return decoder.decode(head, { stream: true });
    },
    end() {
      return decoder ? decoder.decode() : begin().decode(head);
    },
  };
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
