import type { Random } from './random.js';

/** What texts in examples are made of. */
const words = [
  'north',
  'market',
  'river',
  'bridge',
  'station',
  'park',
  'old',
  'new',
  'garden',
  'harbour',
  'mill',
  'tower',
];

/** A few words, within a number of letters. */
export function exampleText(random: Random, least = 1, most = 40): string {
  let text = random.pick(words);
  for (let more = random.integer(0, 2); more > 0; more -= 1) text += ` ${random.pick(words)}`;
  while (text.length < least) text += ` ${random.pick(words)}`;
  return text.slice(0, most).trimEnd().padEnd(least, 'x');
}

/** A text that a regular expression of a model describes. It reads the plain syntax and leaves out what looks ahead. */
export function textOfPattern(pattern: string, random: Random): string {
  return alternatives(pattern, { at: 0 }, random);
}

interface Cursor {
  at: number;
}

function alternatives(pattern: string, cursor: Cursor, random: Random): string {
  const branches: string[] = [''];
  while (cursor.at < pattern.length && pattern[cursor.at] !== ')') {
    if (pattern[cursor.at] === '|') {
      branches.push('');
      cursor.at += 1;
      continue;
    }
    const start = cursor.at;
    let piece = atom(pattern, cursor, random);
    const end = cursor.at;
    const [least, most] = quantifier(pattern, cursor);
    const after = cursor.at;
    const times = random.integer(least, most);
    if (times === 0) piece = '';
    for (let more = times; more > 1; more -= 1) piece += atom(pattern.slice(0, end), { at: start }, random);
    cursor.at = after;
    branches[branches.length - 1] += piece;
  }
  return random.pick(branches);
}

function atom(pattern: string, cursor: Cursor, random: Random): string {
  const letter = pattern[cursor.at] as string;
  cursor.at += 1;
  if (letter === '^' || letter === '$') return '';
  if (letter === '.') return 'x';
  if (letter === '[') return oneOf(pattern, cursor, random);
  if (letter === '\\') return escaped(pattern[cursor.at++] ?? '', random);
  if (letter !== '(') return letter;
  const ahead = /^\?(?:[=!]|<[=!])/.test(pattern.slice(cursor.at, cursor.at + 3));
  if (pattern[cursor.at] === '?') cursor.at += pattern[cursor.at + 1] === '<' && ahead ? 3 : 2;
  const inner = alternatives(pattern, cursor, random);
  cursor.at += 1;
  return ahead ? '' : inner;
}

/** One letter of a class such as `[0-9A-F:]`. */
function oneOf(pattern: string, cursor: Cursor, random: Random): string {
  const letters: string[] = [];
  while (pattern[cursor.at] !== ']' && cursor.at < pattern.length) {
    let letter = pattern[cursor.at++] as string;
    if (letter === '\\') letter = escaped(pattern[cursor.at++] ?? '', random);
    if (pattern[cursor.at] === '-' && pattern[cursor.at + 1] !== ']') {
      const last = (pattern[cursor.at + 1] as string).codePointAt(0) ?? 0;
      for (let code = letter.codePointAt(0) ?? 0; code <= last; code += 1) letters.push(String.fromCodePoint(code));
      cursor.at += 2;
    } else letters.push(letter);
  }
  cursor.at += 1;
  return letters.length > 0 ? random.pick(letters) : '';
}

function escaped(letter: string, random: Random): string {
  if (letter === 'd') return String(random.integer(0, 9));
  if (letter === 'w') return random.pick([...'abcdefgh0123']);
  return letter === 's' ? ' ' : letter;
}

/** How often the piece before stands: at most three times where there is no bound. */
function quantifier(pattern: string, cursor: Cursor): [number, number] {
  const [found, least, comma, most] = /^(?:[?*+]|\{(\d+)(,)?(\d+)?\})/.exec(pattern.slice(cursor.at)) ?? [];
  if (found === undefined) return [1, 1];
  cursor.at += found.length;
  if (found === '?') return [0, 1];
  if (found === '*') return [0, 3];
  if (found === '+') return [1, 3];
  const low = Number(least);
  return [low, most !== undefined ? Number(most) : comma === undefined ? low : low + 3];
}
