/** How the bytes of a file are compressed, as far as they can be read here. */
export type Compression = 'none' | 'gzip' | 'deflate' | 'brotli';

/** What a file turned out to be: something to read, or a container that is not opened here. */
export type StoredAs =
  | { readonly readable: true; readonly compression: Compression }
  | { readonly readable: false; readonly container: string };

/** Containers and compressions that are named and not opened, by their first bytes. */
const containers: readonly (readonly [container: string, ...signature: number[]])[] = [
  ['a ZIP archive', 0x50, 0x4b, 0x03, 0x04],
  ['an empty ZIP archive', 0x50, 0x4b, 0x05, 0x06],
  ['data compressed with Zstandard', 0x28, 0xb5, 0x2f, 0xfd],
  ['data compressed with XZ', 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  ['data compressed with bzip2', 0x42, 0x5a, 0x68],
  ['a 7-Zip archive', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ['a Parquet file', 0x50, 0x41, 0x52, 0x31],
];

/** How many bytes are enough to tell. */
export const signatureBytes = 10;

/**
 * Tells from its first bytes how a file is compressed. Only Brotli has no mark of its own: there the name decides
 * (RFC 7932, section 9.1 leaves the header to the container).
 */
export function recogniseCompression(head: Uint8Array, name: string): StoredAs {
  if (head[0] === 0x1f && head[1] === 0x8b) return { readable: true, compression: 'gzip' };
  if (isZlib(head)) return { readable: true, compression: 'deflate' };
  for (const [container, ...signature] of containers)
    if (signature.every((byte, at) => head[at] === byte) && isCertain(container, head))
      return { readable: false, container };
  return { readable: true, compression: /\.br$/i.test(name) ? 'brotli' : 'none' };
}

/** The header of RFC 1950: method 8, a window of at most 32 KB, a checksum; "x^" could begin a text and does not count. */
function isZlib(head: Uint8Array): boolean {
  const [method = 0, flags = 0] = head;
  return method === 0x78 && (flags === 0x01 || flags >= 0x80) && (method * 256 + flags) % 31 === 0;
}

/** "BZh" and "PAR1" are letters: the block mark of bzip2 follows, and after "PAR1" a byte that is no letter. */
function isCertain(container: string, head: Uint8Array): boolean {
  if (container.endsWith('bzip2')) return head[4] === 0x31 && head[5] === 0x41 && head[6] === 0x59;
  return !container.endsWith('Parquet file') || (head[4] ?? 0x41) < 0x20;
}
