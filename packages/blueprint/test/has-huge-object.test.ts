import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasHugeObject } from '../src/kinds/has-huge-object.js';

/** The most members that an object of a value has. */
function mostMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((most, one) => Math.max(most, mostMembers(one)), own);
}

it('An object of more members than the limit is seen wherever it stands, and nothing else is', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.integer({ min: 0, max: 6 }), (text, most) => {
      // A key that stands twice counts twice in a text; generated ones do not.
      expect(hasHugeObject(text, most)).toBe(mostMembers(JSON.parse(text)) > most);
    }),
    { numRuns: 500, seed: 4 },
  );
});

it('Signs within texts are no members', () => {
  expect(hasHugeObject('{ "a": "\\"b\\": 1, {c: 2}" }', 1)).toBe(false);
});
