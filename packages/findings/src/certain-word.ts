import { editDistance } from './edit-distance.js';

/**
 * The one candidate that a word can only have been meant for: the same word but for capitals, blanks, hyphens and
 * underscores, or one letter away from a word of five letters or more, and from no other. Numbers in it have to be the same.
 * Where `nearestWord` asks "did you mean", this is enough for a program to write it.
 *
 * @example
 * ```ts
 * import { certainWord } from '@ds4sscc/findings';
 *
 * certainWord('Parking Lot', ['parkingLot', 'parkingGarage']); // => 'parkingLot'
 * certainWord('westbond', ['westbound', 'eastbound']); // => 'westbound'
 * certainWord('pm25', ['pm2', 'pm10']); // => undefined
 * ```
 */
export function certainWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 80) return undefined;
  const plain = plainForm(word);
  const same: string[] = [];
  const near: string[] = [];
  for (const candidate of candidates) {
    const other = plainForm(candidate);
    if (other === plain) same.push(candidate);
    else if (isNear(plain, other)) near.push(candidate);
  }
  const [only, ...more] = same.length > 0 ? same : near;
  return more.length === 0 ? only : undefined;
}

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

const shortest = 5;

function isNear(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < shortest || Math.abs(word.length - other.length) > 1) return false;
  return digitsOf(word) === digitsOf(other) && editDistance(word, other, 1) === 1;
}

function digitsOf(word: string): string {
  return word.replace(/\D+/g, ' ');
}
