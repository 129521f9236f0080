import { Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2, zlibInflateReset } from 'pako';
import { GzipDamagedError } from './gzip-damaged-error.js';

/** Of zlib's window sizes, the one that takes gzip (RFC 1952) and nothing else, with the largest window. */
const gzipOnly = 31;
/** Bytes are handed on in pieces of at most this size. */
const pieceSize = 65_536;

/**
 * Unpacks gzip (RFC 1952), as many members as there are. `DecompressionStream` would do where it can be had, but runtimes
 * differ in what it takes: Node 20 reads a second member, Node 24 and browsers call it an error, and each loses another
 * part of what stands before damage. Here all of it comes out, and the reason is the same words everywhere.
 *
 * @throws {GzipDamagedError} when everything before the damage was handed on
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new ZStream();
  stream.output = new Uint8Array(pieceSize);
  zlibInflateInit2(stream, gzipOnly);
  let place: 'within' | 'between' = 'within';
  for await (const chunk of chunks) {
    stream.input = chunk;
    stream.next_in = 0;
    stream.avail_in = chunk.length;
    // A full piece may leave bytes inside zlib although the input is used up.
    for (let full = false; stream.avail_in > 0 || full; ) {
      if (place === 'between') {
        if (passOverZeros(stream)) break;
        zlibInflateReset(stream);
        place = 'within';
      }
      stream.next_out = 0;
      stream.avail_out = pieceSize;
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (stream.next_out > 0) yield stream.output.slice(0, stream.next_out);
      full = stream.avail_out === 0;
      if (status === Z_STREAM_END) {
        place = 'between';
        full = false;
      } else if (status !== Z_OK && stream.msg !== '') throw new GzipDamagedError(reasonOf(stream.msg));
    }
  }
  if (place === 'within') throw new GzipDamagedError('it ends before its end mark');
}

/** Behind a member zeros may fill up a block of a tape (RFC 1952 says nothing of it, gzip itself passes over them). */
function passOverZeros(stream: ZStream): boolean {
  while (stream.avail_in > 0 && stream.input[stream.next_in] === 0) {
    stream.next_in += 1;
    stream.avail_in -= 1;
  }
  return stream.avail_in === 0;
}

/** zlib's reasons as the finding says them; all others mean that the packed bytes themselves make no sense. */
const reasons = new Map([
  ['incorrect header check', 'something else stands in it'],
  ['unknown compression method', 'it is packed by a method that is not known'],
  ['unknown header flags set', 'its header says what is not known'],
  ['header crc mismatch', 'its header does not match its checksum'],
  ['incorrect data check', 'it does not match its checksum'],
  ['incorrect length check', 'it does not match its length'],
]);

function reasonOf(message: string): string {
  return reasons.get(message) ?? 'its bytes cannot be unpacked';
}
