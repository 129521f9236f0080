import { excerptOf, showValue } from '@ds4sscc/findings';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const texts = fc.string({
  unit: fc.constantFrom('a', 'Z', '~', '!', ' ', '\t', '\n', '\u007f', '\u0085', '\u00a0', '\u2028', 'é', '😀', '\0'),
  maxLength: 150,
});

test('a text is shown on one line, as the plain definition of that says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
      expect(showValue(text)).toBe(flat.length > 120 ? `${flat.slice(0, 119)}…` : flat);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test('an excerpt has a blank for each control character, and nothing else changed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const cut = text.slice(0, 100).replace(/\p{Cc}/gu, ' ');
      expect(excerptOf(text, 1).text).toBe(text.length > 100 ? `${cut}…` : cut);
    }),
    { seed: 5, numRuns: 2000 },
  );
});
