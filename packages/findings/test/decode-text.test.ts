import { decodeText, nearestWord } from '@ds4sscc/findings';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('finds the first malformed byte where the platform decoder puts its first replacement character', () => {
  const bytes = fc.array(
    fc.oneof(
      fc.constantFrom(0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0x98, 0x80, 0xf4, 0x90),
      fc.nat(255),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(bytes, (list) => {
      const input = new Uint8Array(list);
      const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
      const { findings } = decodeText(input, 'x');
      const valid = Buffer.from(loose, 'utf8').equals(Buffer.from(input));
      expect(findings.length).toBe(valid ? 0 : 1);
      if (!valid) {
        const offset = Number(/\d+/.exec(findings[0]?.message ?? '')?.[0]);
        // What stands before the place is well-formed; with the bytes at the place it no longer is.
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(input.subarray(0, offset))).not.toThrow();
        for (let size = 1; size <= 4; size += 1) {
          expect(() =>
            new TextDecoder('utf-8', { fatal: true }).decode(input.subarray(offset, offset + size)),
          ).toThrow();
        }
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
});

it('suggests a word with two letters swapped, and none for a stranger', () => {
  expect([
    nearestWord('tilte', ['title', 'date']),
    nearestWord('Title', ['title']),
    nearestWord('xyz', ['title']),
  ]).toEqual(['title', 'title', undefined]);
});
