/** Two columns: East Asian Wide and Fullwidth blocks (UAX #11), and what is shown as an emoji by default. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
/** No column: marks that sit on the letter before them, joiners, skin tones, the inner part of a Hangul syllable. */
const zero = /[\p{Mn}\p{Me}\p{Emoji_Modifier}\u00ad\u1160-\u11ff\u200b-\u200d\u2060\u{e0020}-\u{e007f}]/u;
const flagHalf = /[\u{1f1e6}-\u{1f1ff}]/u;
/** One column a letter: most text is of these alone. */
const plain = /^[ -~]*$/;
const joiner = '\u200d';

/**
 * How many columns a terminal gives a text. An approximation: it takes letters one by one (a letter after a
 * zero-width joiner belongs to the emoji before it) and knows no font, so that rare scripts may be a column off.
 */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  let before = '';
  for (const letter of text) {
    if (before !== joiner) width += letterWidth(letter);
    before = letter;
  }
  return width;
}

function letterWidth(letter: string): number {
  if (letter >= ' ' && letter <= '~') return 1;
  if (zero.test(letter)) return 0;
  return wide.test(letter) && !flagHalf.test(letter) ? 2 : 1;
}
