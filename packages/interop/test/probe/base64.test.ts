import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/probe/har/base64.js';

it('writes and reads bytes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { seed: 9, numRuns: 50 },
  );
});

it('reads what others wrote: lines, the alphabet of addresses, no padding, and the part before anything else', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9+/_\s-]{0,40}={0,2}$/), (text) => {
      expect([...fromBase64(text)]).toEqual([...Buffer.from(text, 'base64')]);
    }),
    { seed: 10, numRuns: 500 },
  );
  expect([...fromBase64('YW\u{1f600}Jj')]).toEqual([0x61]);
});
