import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../src/stream/check-segment.js';
import { cutLines } from '../../src/stream/cut-lines.js';

interface Cut {
  readonly maxRecordBytes: number;
  readonly segmentBytes: number;
  readonly piece: number;
  readonly flush?: boolean;
}

function cut(text: string, { maxRecordBytes, segmentBytes, piece, flush = false }: Cut): Segment[] {
  const segments: Segment[] = [];
  const bytes = new TextEncoder().encode(text);
  const onSegment = (one: Segment): void => void segments.push({ ...one, bytes: one.bytes.slice() });
  const allocate = (size: number): Uint8Array => new Uint8Array(size);
  const cutter = cutLines({ start: 0, maxRecordBytes, segmentBytes, allocate, onSegment });
  for (let at = 0; at < bytes.length; at += piece) {
    cutter.push(bytes.slice(at, at + piece));
    if (flush) cutter.flush();
  }
  cutter.end();
  return segments;
}

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\r'), maxLength: 40 }), { maxLength: 12 });
const sizes = fc.record({
  maxRecordBytes: fc.integer({ min: 1, max: 60 }),
  segmentBytes: fc.integer({ min: 1, max: 50 }),
  piece: fc.integer({ min: 1, max: 60 }),
  flush: fc.boolean(),
});

describe('segments', () => {
  it('are the file, cut at line ends, without the lines that are too large', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), sizes, (given, ends, how) => {
        const text = given.join('\n') + (ends && given.length > 0 ? '\n' : '');
        let offset = 0;
        let rebuilt = '';
        const tooLarge: number[] = [];
        for (const segment of cut(text, how)) {
          expect(segment.offset).toBe(offset);
          if (segment.tooLarge === undefined) {
            const own = new TextDecoder().decode(segment.bytes);
            rebuilt += own;
            offset += segment.bytes.length;
            if (offset < new TextEncoder().encode(text).length) expect(own.endsWith('\n')).toBe(true);
          } else {
            tooLarge.push(segment.tooLarge);
            offset += segment.tooLarge + (segment.ended ? 1 : 0);
          }
        }
        expect(offset).toBe(new TextEncoder().encode(text).length);
        // A line that fits into a segment is held whatever its size: who checks the segment counts its bytes.
        const isHeld = (line: string): boolean =>
          new TextEncoder().encode(line).length <= Math.max(how.maxRecordBytes, how.segmentBytes);
        for (const size of tooLarge) expect(size).toBeGreaterThan(how.maxRecordBytes);
        if (given.every(isHeld) && tooLarge.length === 0) expect(rebuilt).toBe(text);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });

  it('have memory of their own, so that the next chunk does not change them', () => {
    const segments: Segment[] = [];
    const onSegment = (one: Segment): void => void segments.push(one);
    const allocate = (size: number): Uint8Array => new Uint8Array(size);
    const cutter = cutLines({ start: 0, maxRecordBytes: 100, segmentBytes: 4, allocate, onSegment });
    cutter.push(new TextEncoder().encode('ab\ncd\nef\n'));
    cutter.end();
    expect(segments.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['ab\n', 'cd\n', 'ef\n']);
  });
});
