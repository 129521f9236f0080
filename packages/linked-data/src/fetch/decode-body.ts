import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, type Gunzip } from 'node:zlib';
import type { Deadline } from './deadline.js';
import { FetchFailure, reasonOf } from './fetch-failure.js';

type Decompressor = Pick<Gunzip, 'bytesWritten' | 'on' | 'end' | 'destroy'>;

/**
 * Undoes the content coding. The work is done in small pieces outside the main thread, and after each piece both the
 * size and the time are looked at: neither a bomb nor a slow one gets further than one piece beyond its limit.
 */
export async function decodeBody(
  body: Buffer,
  contentEncoding: string | undefined,
  limit: number,
  deadline: Pick<Deadline, 'check' | 'race'>,
): Promise<Buffer> {
  const encoding = (contentEncoding ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') {
    if (body.length > limit) throw new FetchFailure('decompressed-bytes-limit', { limit });
    return body;
  }
  const decompressor = createDecompressor(encoding, body);
  try {
    return await deadline.race(decompress(decompressor, body, encoding, limit, deadline));
  } finally {
    decompressor.destroy();
  }
}

function decompress(
  decompressor: Decompressor,
  body: Buffer,
  encoding: string,
  limit: number,
  deadline: Pick<Deadline, 'check'>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    decompressor.on('data', (piece: Buffer) => {
      pieces.push(piece);
      size += piece.length;
      try {
        deadline.check();
        if (size > limit) throw new FetchFailure('decompressed-bytes-limit', { limit });
      } catch (error) {
        decompressor.destroy();
        reject(error);
      }
    });
    decompressor.on('error', (error: Error) => {
      const reason = reasonOf(error);
      // zlib wants more input than there is: the coding itself says where it ends.
      const cutOff = reason === 'Z_BUF_ERROR';
      reject(
        cutOff
          ? new FetchFailure('body-incomplete', { reason })
          : new FetchFailure('encoding-invalid', { encoding, reason }),
      );
    });
    decompressor.on('end', () => {
      // zlib passes over what stands behind the end without a word.
      if (decompressor.bytesWritten === body.length) resolve(Buffer.concat(pieces, size));
      else reject(new FetchFailure('encoding-invalid', { encoding, reason: 'bytes after the end' }));
    });
    decompressor.end(body);
  });
}

function createDecompressor(encoding: string, body: Buffer): Decompressor {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      // RFC 9110, section 8.4.1.2: some servers leave the zlib wrapper out. Its first byte says method 8.
      return ((body[0] ?? 8) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    default:
      // Two codings on top of each other are among these: honest servers use one.
      throw new FetchFailure('encoding-unsupported', { encoding });
  }
}
