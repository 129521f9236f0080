import { expect, it } from 'vitest';
import { clipText } from '../../src/format/clip-text.js';

it.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['ab😀de', 4, 'ab…'],
  ['a😀cde', 4, 'a😀…'],
])('clips %j to %d code units without splitting a pair', (text, length, expected) => {
  expect(clipText(text, length)).toBe(expected);
});
