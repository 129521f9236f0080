/** Whether bytes are a whole Parquet file: the same four letters at both ends. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length > 12 && lettersAt(bytes, 0) === 'PAR1' && lettersAt(bytes, bytes.length - 4) === 'PAR1';
}

const longestFooter = 64 * 1024 * 1024;

/**
 * The value of the key `geo` in the metadata of a Parquet file, as JSON. The footer is Thrift's compact form: a text is its length
 * and its characters, so that key and value can be found without reading the schema.
 */
export function geoparquetMetadata(bytes: Uint8Array): unknown {
  const end = bytes.length - 8;
  if (end <= 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true);
  if (length > end - 4 || length > longestFooter) return undefined;
  const footer = bytes.subarray(end - length, end);
  // Field 1 of KeyValue is "geo" (0x18, length 3), field 2 the value (0x18, length as varint).
  for (let at = footer.indexOf(0x18); at !== -1; at = footer.indexOf(0x18, at + 1)) {
    if (footer[at + 1] !== 3 || lettersAt(footer, at + 2, 3) !== 'geo' || footer[at + 5] !== 0x18) continue;
    const size = varintAt(footer, at + 6);
    if (!size || size.end + size.value > footer.length) continue;
    try {
      return JSON.parse(new TextDecoder().decode(footer.subarray(size.end, size.end + size.value)));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function varintAt(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start; at < start + 5 && at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    value += (byte & 127) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return undefined;
}

function lettersAt(bytes: Uint8Array, start: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
