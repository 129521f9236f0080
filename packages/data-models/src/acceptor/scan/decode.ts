const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes that were found to be UTF-8. They are copied, since decoders may refuse memory that threads share. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.slice(start, end));
}

/** The value of bytes that were found to be JSON. */
export function decodeJson(bytes: Uint8Array, start: number, end: number): unknown {
  return JSON.parse(decode(bytes, start, end)) as unknown;
}
