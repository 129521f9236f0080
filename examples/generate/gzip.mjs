import { gzipSync } from 'node:zlib';

/** Compresses bytes. The header's time is 0 already; its operating system becomes "unknown", which it is to the reader. */
export function gzip(content) {
  const bytes = gzipSync(content, { level: 6 });
  bytes[9] = 255;
  return bytes;
}
