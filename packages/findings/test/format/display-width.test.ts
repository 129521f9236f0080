import { expect, it } from 'vitest';
import { displayWidth } from '../../src/format/display-width.js';

it.each([
  // Widths after UAX #11 (W and F are two columns) and what terminals do with marks and emoji.
  ['', 0],
  ['plain', 5],
  ['Straße', 6],
  ['e\u0301', 1],
  ['東京', 4],
  ['ﾊﾝｶｸ', 4],
  ['ＦＵＬＬ', 8],
  ['한국', 4],
  ['한', 2],
  ['Ελλάδα', 6],
  ['ا\u064e', 1],
  ['😀', 2],
  ['👍🏽', 2],
  ['👨‍👩‍👧', 2],
  ['🇧🇪', 2],
  ['→ ✔', 3],
])('gives %j %d columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
