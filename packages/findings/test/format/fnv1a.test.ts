import { expect, it } from 'vitest';
import { fnv1a } from '../../src/format/fnv1a.js';

it.each([
  // Test vectors of the authors (draft-eastlake-fnv, 64 bits).
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('hashes %j to %s', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

it('agrees with the definition in big integers', () => {
  const text = 'Ünïcödé 東京 😀'.repeat(20);
  let expected = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text, 'utf8'))
    expected = BigInt.asUintN(64, (expected ^ BigInt(byte)) * 0x100000001b3n);
  expect(fnv1a(text)).toBe(expected.toString(16).padStart(16, '0'));
});
