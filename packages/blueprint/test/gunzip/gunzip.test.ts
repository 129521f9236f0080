import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { constants, crc32, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/gunzip/gunzip.js';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** What comes out, and what stopped it. */
async function unpacked(bytes: Uint8Array, size: number): Promise<{ bytes: Buffer; stopped: string | undefined }> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of gunzip(pieces(bytes, size))) parts.push(part);
  } catch (error) {
    expect(error).toMatchObject({ code: 'gzip-damaged' });
    return { bytes: Buffer.concat(parts), stopped: (error as Error).message };
  }
  return { bytes: Buffer.concat(parts), stopped: undefined };
}

const lines = Buffer.from(Array.from({ length: 9000 }, (_, index) => `{"id":"urn:ä:${index * 7919}"}\n`).join(''));
const packed = gzipSync(lines);

describe('gzip', () => {
  it('comes out as zlib unpacks it, however it was packed and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000, size: 'max' }),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_DEFAULT_STRATEGY),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 60 }),
        async (seed, level, strategy, size, times) => {
          const bytes = Buffer.concat(Array.from({ length: times }, () => seed));
          const { bytes: out, stopped } = await unpacked(gzipSync(bytes, { level, strategy }), size);
          expect(stopped).toBeUndefined();
          expect(out.equals(bytes)).toBe(true);
        },
      ),
      { seed: 11, numRuns: 80 },
    );
  });

  it.each([1, 7, 1000, 1_000_000])('is read in pieces of %i bytes', async (size) => {
    expect((await unpacked(packed, size)).bytes.equals(lines)).toBe(true);
  });

  it('is read where nothing repeats, and where everything does', async () => {
    for (const bytes of [randomBytes(300_000), Buffer.alloc(3_000_000, 'a'), Buffer.alloc(0)])
      expect((await unpacked(gzipSync(bytes), 4096)).bytes.equals(bytes)).toBe(true);
  });

  it('may have several members, names, comments, more fields, and zeros behind', async () => {
    const plain = gzipSync('b');
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9]),
      Buffer.from('städte.json\0note\0'),
    ]);
    // RFC 1952, section 2.3.1: the two lowest bytes of the checksum of the header.
    const sum = crc32(header);
    const named = Buffer.concat([header, Buffer.from([sum & 0xff, (sum >> 8) & 0xff]), plain.subarray(10)]);
    const all = Buffer.concat([gzipSync('a'), named, gzipSync('c'), Buffer.alloc(512)]);
    expect(await unpacked(all, 3)).toEqual({ bytes: Buffer.from('abc'), stopped: undefined });
  });

  it.each([
    ['cut off', packed.subarray(0, 9000), 'it ends before its end mark'],
    ['cut off within its header', packed.subarray(0, 5), 'it ends before its end mark'],
    ['cut off within its end mark', packed.subarray(0, -3), 'it ends before its end mark'],
    ['of another checksum', changed(packed.length - 6), 'it does not match its checksum'],
    ['of another length', changed(packed.length - 2), 'it does not match its length'],
    ['followed by something else', Buffer.concat([packed, Buffer.from('no')]), 'something else stands in it'],
    ['of an unknown method', changed(2), 'it is packed by a method that is not known'],
    ['of unknown flags', changed(3), 'its header says what is not known'],
  ])('that is %s says so, in the same words and at the same byte however it arrives', async (_, bytes, why) => {
    const first = await unpacked(bytes, 1 << 20);
    expect(first.stopped).toBe(why);
    expect(lines.subarray(0, first.bytes.length).equals(first.bytes)).toBe(true);
    for (const size of [1, 1021]) {
      const { bytes: out, stopped } = await unpacked(bytes, size);
      expect([stopped, out.equals(first.bytes)]).toEqual([why, true]);
    }
  });

  it('that is damaged anywhere never gives other bytes as if they were whole, and never anything but its own error', async () => {
    const small = gzipSync(lines.subarray(0, 400));
    for (let at = 0; at < small.length; at += 1) {
      for (const bit of [1, 16, 128]) {
        const bytes = Uint8Array.from(small, (byte, index) => (index === at ? byte ^ bit : byte));
        const { bytes: out, stopped } = await unpacked(bytes, 50);
        const { stopped: again } = await unpacked(bytes, 7);
        expect(again).toBe(stopped);
        if (stopped === undefined) expect(out.equals(gunzipSync(small))).toBe(true);
      }
    }
  });
});

function changed(place: number): Uint8Array {
  return Uint8Array.from(packed, (byte, index) => (index === place ? byte ^ 0xe0 : byte));
}
