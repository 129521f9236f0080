const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of bytes that were found to be UTF-8. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The value of bytes that were found to be JSON. */
export function decodeJson(bytes: Uint8Array, start: number, end: number): unknown {
  return JSON.parse(decode(bytes, start, end)) as unknown;
}
