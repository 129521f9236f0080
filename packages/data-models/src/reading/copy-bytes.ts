/** A copy of bytes, in memory of its own. `slice` would not do: of a Node `Buffer` it gives the same memory again. */
export function copyBytes(bytes: Uint8Array, start = 0, end: number = bytes.length): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.subarray(start, end));
}
