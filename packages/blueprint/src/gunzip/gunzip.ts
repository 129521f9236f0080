import { GzipDamagedError } from './gzip-damaged-error.js';
import { type ByteReader, createByteReader } from './byte-reader.js';
import { crc32 } from './crc-32.js';
import { inflate } from './inflate.js';

/**
 * Unpacks gzip (RFC 1952), as many members as there are. `DecompressionStream` would do where it can be had, but runtimes
 * differ in what it takes: Node 20 reads a second member, Node 24 and browsers call it an error, and each loses another
 * part of what stands before damage. Here all of it comes out, and the reason is the same words everywhere.
 *
 * @throws {GzipDamagedError} when everything before the damage was handed on
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = createByteReader(chunks);
  try {
    for (let member = 1; member === 1 || (await hasAnother(reader)); member += 1) {
      await skipHeader(reader);
      let sum = 0;
      let size = 0;
      for await (const bytes of inflate(reader)) {
        sum = crc32(bytes, sum);
        size = (size + bytes.length) >>> 0;
        yield bytes;
      }
      if ((await number(reader)) !== sum) throw new GzipDamagedError('it does not match its checksum');
      if ((await number(reader)) !== size) throw new GzipDamagedError('it does not match its length');
    }
  } finally {
    await reader.close();
  }
}

/** Behind the last member zeros may fill up a block of a tape (RFC 1952 says nothing of it, gzip itself passes over them). */
async function hasAnother(reader: ByteReader): Promise<boolean> {
  for (;;) {
    if (await reader.atEnd()) return false;
    if (reader.peek() !== 0) return true;
    await reader.byte();
  }
}

const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };

async function skipHeader(reader: ByteReader): Promise<void> {
  if ((await reader.byte()) !== 0x1f || (await reader.byte()) !== 0x8b)
    throw new GzipDamagedError('something else stands in it');
  if ((await reader.byte()) !== 8) throw new GzipDamagedError('it is packed by a method that is not known');
  const said = await reader.byte();
  if (said & flags.reserved) throw new GzipDamagedError('its header says what is not known');
  await skip(reader, 6);
  if (said & flags.extra) await skip(reader, (await reader.byte()) + 256 * (await reader.byte()));
  for (const flag of [flags.name, flags.comment]) if (said & flag) while ((await reader.byte()) !== 0) continue;
  if (said & flags.headerChecksum) await skip(reader, 2);
}

async function skip(reader: ByteReader, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await reader.byte();
}

/** Four bytes, the lowest first. */
async function number(reader: ByteReader): Promise<number> {
  let value = 0;
  for (let shift = 0; shift < 32; shift += 8) value |= (await reader.byte()) << shift;
  return value >>> 0;
}
